// What stands, by the store that gave it. Counters know where units were given and where they went, not which of them went:
// what is gone, or was put off to another day, is taken from the stores that gave units of the same end, each its share.
import type { Day } from '../../base/time.ts'
import { monthOf, type EndRow } from './still-owed.ts'

export interface Share {
  units: number
  /** Of them, what somebody paid for. */
  paid: number
  /** Of them, what ends this month. */
  ending: number
}

/** The sum of the parts among those that have its sign, in whole units. No share has the other sign. */
export const sharedOut = (parts: readonly number[]): number[] => {
  const all = parts.reduce((sum, one) => sum + one, 0)
  if (all === 0) return parts.map(() => 0)
  const givers = parts.map((one) => (all > 0 ? Math.max(one, 0) : Math.min(one, 0)))
  const whole = givers.reduce((sum, one) => sum + one, 0)
  let [seen, told] = [0, 0]
  return givers.map((one) => {
    seen += one
    const until = Math.round((all * seen) / whole)
    const share = until - told
    told = until
    return share
  })
}

/** By the day on which they end, those that have not; what has no day by its word. */
const byEnd = ({ month, counters }: EndRow, today: Day): [end: string, units: number][] =>
  /^\d/.test(month)
    ? Object.entries(counters)
        .map(([name, units]): [string, number] => [`${month}-${name.slice(1)}`, units])
        .filter(([end]) => /^\d{4}-\d{2}-\d{2}$/.test(end) && end >= today)
    : [[month, counters.units ?? 0]]

/** @param rows by store, without debts; all shares together are what all rows together have */
export const shareByStore = (rows: ReadonlyMap<string, readonly EndRow[]>, today: Day): Map<string, Share> => {
  const stores = [...rows.keys()].sort()
  const ends = new Map<string, number[]>()
  for (const [at, store] of stores.entries())
    for (const [end, units] of rows.get(store)!.flatMap((row) => byEnd(row, today))) {
      const parts = ends.get(end) ?? stores.map(() => 0)
      parts[at] = parts[at]! + units
      ends.set(end, parts)
    }
  const shares = new Map(stores.map((store): [string, Share] => [store, { units: 0, paid: 0, ending: 0 }]))
  for (const [end, parts] of ends)
    for (const [at, units] of sharedOut(parts).entries()) {
      const share = shares.get(stores[at]!)!
      share.units += units
      if (end === 'paid') share.paid += units
      if (end.startsWith(monthOf(today))) share.ending += units
    }
  return shares
}
