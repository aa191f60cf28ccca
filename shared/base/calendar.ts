// Local calendar arithmetic. Taipei has kept one offset since 1979.
import { HOUR, instant, ms, type Day, type Instant } from './time.ts'

const OFFSET = 8 * HOUR

const endOfLocalDay = (year: number, month: number, day: number): Instant =>
  instant(Date.UTC(year, month, day, 23, 59, 59, 999) - OFFSET)

const local = (at: Instant) => new Date(ms(at) + OFFSET)

/** The first instant of a local day. */
export const startOfDay = (day: Day): Instant => instant(Date.parse(`${day}T00:00:00.000+08:00`))

/** The last instant of a local day: a promise "until 12/31" holds until that midnight. */
export const endOfDay = (day: Day): Instant => {
  const [year, month, date] = day.split('-').map(Number)
  return endOfLocalDay(year!, month! - 1, date!)
}

/** The end of the same day some months later; of the month's last day when it has no such day. */
export const monthsAfter = (at: Instant, months: number): Instant => {
  const day = local(at)
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return endOfLocalDay(year, month, Math.min(day.getUTCDate(), lastDay))
}

export const PERIODS = ['month', 'quarter', 'year'] as const
export type Period = (typeof PERIODS)[number]
const MONTHS: Record<Period, number> = { month: 1, quarter: 3, year: 12 }

/** The end of the calendar period of `at`, or of one that comes `later` periods after it. */
export const endOfPeriod = (at: Instant, period: Period, later = 0): Instant => {
  const day = local(at)
  const length = MONTHS[period]
  const first = day.getUTCMonth() - (day.getUTCMonth() % length)
  return endOfLocalDay(day.getUTCFullYear(), first + length * (later + 1), 0)
}

/** 0 = Sunday, as a local calendar shows it. @param endsAtHour of the business day */
export const weekdayOf = (at: Instant, endsAtHour = 0): number =>
  new Date(ms(at) + OFFSET - endsAtHour * HOUR).getUTCDay()
