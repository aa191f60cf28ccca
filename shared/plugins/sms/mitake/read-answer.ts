/** `[1]`, `msgid=#000000013`, `statuscode=1`, `AccountPoint=126`, and `Duplicate=Y` when the clientid was sent before. */
export const readAnswer = (body: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    body.split(/\r?\n/).flatMap((line) => {
      const at = line.indexOf('=')
      return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]] : []
    }),
  )
