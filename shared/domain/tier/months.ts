// Tiers count by local calendar months: what a period holds, and when a term ends.
import { endOfPeriod, startOfDay } from '../../base/calendar.ts'
import type { Day, Instant } from '../../base/time.ts'
import { businessDay } from '../../base/time.ts'

/** A local month: `2026-11`. */
export type Month = string

const YEAR = 12

export const monthOfDay = (day: Day): Month => day.slice(0, 7)
export const monthOf = (at: Instant): Month => monthOfDay(businessDay(at))

const ordinal = (month: Month): number => Number(month.slice(0, 4)) * YEAR + Number(month.slice(5)) - 1
const ofOrdinal = (nth: number): Month =>
  `${String(Math.floor(nth / YEAR)).padStart(4, '0')}-${String((nth % YEAR) + 1).padStart(2, '0')}`

export const addMonths = (month: Month, months: number): Month => ofOrdinal(ordinal(month) + months)
export const monthsBetween = (from: Month, to: Month): number => ordinal(to) - ordinal(from)

/** The last instant of a month. */
export const endOfMonth = (month: Month): Instant => endOfPeriod(startOfDay(`${month}-01`), 'month')

/**
 * Over which months a scheme counts.
 * - `rolling`: the last N calendar months, the present one included. What was bought on the last day of a month counts
 *   N − 1 months and a day, what was bought on its first day N months: all of a month falls out at once.
 * - `calendar-year`: from January on.
 * - `membership-year`: from the month on in which the member joined, year after year.
 */
export type CountedPeriod =
  { kind: 'rolling'; months: number } | { kind: 'calendar-year' } | { kind: 'membership-year' }

const BEGINNING: Month = '0000-01'

const yearsIn = (joined: Month, month: Month): number => Math.floor(Math.max(0, monthsBetween(joined, month)) / YEAR)

/** The first month that counts in `month`. In the first year of a membership what came before it counts too. */
export const firstCounted = (period: CountedPeriod, joined: Month, month: Month): Month => {
  if (period.kind === 'rolling') return addMonths(month, 1 - period.months)
  if (period.kind === 'calendar-year') return `${month.slice(0, 4)}-01`
  const years = yearsIn(joined, month)
  return years === 0 ? BEGINNING : addMonths(joined, years * YEAR)
}

/** The month in which a term that begins in `month` ends; where years count, the year is lived to its end. */
export const lastOfTerm = (period: CountedPeriod, joined: Month, month: Month, lasts: number): Month => {
  const last = addMonths(month, lasts)
  if (period.kind === 'rolling') return last
  if (period.kind === 'calendar-year') return `${last.slice(0, 4)}-12`
  return addMonths(joined, (yearsIn(joined, last) + 1) * YEAR - 1)
}
