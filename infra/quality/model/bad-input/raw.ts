const [BEGIN, END] = ['<raw>', '</raw>']

/** A number that JSON carries and JavaScript does not write: `raw('1e999')`. */
export const raw = (literal: string) => `${BEGIN}${literal}${END}`

export const jsonOf = (body: unknown): string => JSON.stringify(body).replace(/"<raw>(.+?)<\/raw>"/g, '$1')
