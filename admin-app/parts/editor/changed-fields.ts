import { isSame } from '#shared/base/same.ts'

/** Names of the fields that differ. */
export const changedFields = <Settings extends object>(a: Settings, b: Settings | null): string[] => {
  if (b === null) return Object.keys(a)
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].filter((name) => !isSame(a[name as never], b[name as never]))
}
