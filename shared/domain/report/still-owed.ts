// What is still owed of what was promised, from counters by the month and the day on which it ends. Nobody books an end
// when it comes: whatever ended before today is simply not owed any more.
import { businessDay, DAY, instant, type Day } from '../../base/time.ts'

/** Counters of what ends in a month, or in none: `units` in all, `d21` on the 21st. */
export interface EndRow {
  /** `2027-05`, or `never`, `paid`, `debt`, `unknown`. */
  month: string
  counters: Readonly<Record<string, number>>
}

export const monthOf = (day: Day): string => day.slice(0, 7)
export const dayCounter = (day: Day): string => `d${day.slice(8)}`
const isMonth = (month: string) => /^\d{4}-\d{2}$/.test(month)

/** What ends on this day or later. @param today a local day: ends are ends of local days */
export const standing = ({ month, counters }: EndRow, today: Day): number => {
  if (!isMonth(month) || month > monthOf(today)) return counters.units ?? 0
  return month < monthOf(today) ? 0 : endingBetween({ month, counters }, today, `${month}-31`)
}

/** What ends from one day to another of the same month, both included. */
export const endingBetween = ({ month, counters }: EndRow, from: Day, until: Day): number =>
  Object.entries(counters).reduce((all, [name, units]) => {
    const day = `${month}-${name.slice(1)}`
    return /^d\d{2}$/.test(name) && day >= from && day <= until ? all + units : all
  }, 0)

export interface Week {
  from: Day
  until: Day
}

const noon = (day: Day) => Date.parse(`${day}T12:00:00+08:00`)
const later = (day: Day, days: number): Day => businessDay(instant(noon(day) + days * DAY))
const lastOf = (month: string): Day => {
  const [year, at] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year!, at!, 0)).getUTCDate()).padStart(2, '0')}`
}

/** The rest of this month by weeks that end on Sunday. */
export const weeksLeft = (today: Day): Week[] => {
  const last = lastOf(monthOf(today))
  const weeks: Week[] = []
  for (let from = today; from <= last;) {
    const weekday = new Date(noon(from)).getUTCDay()
    const sunday = later(from, (7 - weekday) % 7)
    const until = sunday < last ? sunday : last
    weeks.push({ from, until })
    from = later(until, 1)
  }
  return weeks
}

/** Money for so many units, rounded to the whole. */
export const moneyFor = (units: number, { units: each, money }: { units: number; money: number }): number =>
  Math.round((units * money) / each)
