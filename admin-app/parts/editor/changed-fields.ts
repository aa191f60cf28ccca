/** Names of the fields that differ; the order of keys does not count. */
export const changedFields = <Settings extends object>(a: Settings, b: Settings | null): string[] => {
  if (b === null) return Object.keys(a)
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].filter((name) => canonical(a[name as never]) !== canonical(b[name as never]))
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? ''
