// What is unusual about a store: beside its own other days, and beside the other stores of the brand.
import { FAR, LEAST, median, RUSH_DAYS, RUSH_FAR, signOf, tenth, total, type DayOf, type Sign } from './sign.ts'

export interface StoreDays {
  id: string
  /** Of the days that are looked at. */
  days: readonly DayOf[]
  /** And of the weeks before, for what is usual. */
  before: readonly DayOf[]
}

/** What visits within an hour of the day are counted under. */
export const visitsIn = (hour: number): string => `v${String(hour).padStart(2, '0')}`

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ hour, name: visitsIn(hour) }))

/** The hour that stands out most from the same hour of other days. */
const rush = ({ days, before }: StoreDays): Sign[] => {
  const all = [...days, ...before]
  const found = days.flatMap(({ day, counters }) =>
    HOURS.flatMap(({ hour, name }) => {
      const count = counters[name] ?? 0
      const others = all.filter((one) => one.day !== day)
      if (count < LEAST.rush || others.length < RUSH_DAYS) return []
      const usual = tenth(total(others, name) / others.length)
      return count >= RUSH_FAR * Math.max(1, usual) ? [signOf('rush', count, { day, hour, usual })] : []
    }),
  )
  return found.sort((a, b) => b.count - a.count).slice(0, 1)
}

const manyOf = (
  kind: 'doubts' | 'undone' | 'refunds',
  name: string,
  least: number,
  store: StoreDays,
  others: readonly StoreDays[],
) => {
  const count = total(store.days, name)
  const usual = median(others.map(({ days }) => total(days, name)))
  return count >= least && count >= FAR * Math.max(1, usual ?? 0) ? [signOf(kind, count, { usual })] : []
}

export const unusualStore = (store: StoreDays, all: readonly StoreDays[]): Sign[] => {
  const others = all.filter(({ id }) => id !== store.id)
  return [
    ...rush(store),
    ...manyOf('doubts', 'doubts', LEAST.doubtsAtStore, store, others),
    ...manyOf('undone', 'undone', LEAST.undoneAtStore, store, others),
    ...manyOf('refunds', 'refunded', LEAST.refundsAtStore, store, others),
  ]
}
