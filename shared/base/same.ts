const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? ''

/** Whether two plain values say the same; the order of keys does not count. */
export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)
