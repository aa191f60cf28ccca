// Local days as a campaign writes them. A brand's business day may end after midnight: 11/24 lasts until 04:00 of 11/25.
import { after, businessDay, DAY, HOUR, instant, ms, type Day, type Instant } from '../../base/time.ts'

const HALF_A_DAY = DAY / 2

/** @param dayEndsAtHour 0 = midnight */
export const startOfDay = (day: Day, dayEndsAtHour = 0): Instant =>
  instant(Date.parse(`${day}T00:00:00.000+08:00`) + dayEndsAtHour * HOUR)

/** The last millisecond that belongs to the day. */
export const endOfDay = (day: Day, dayEndsAtHour = 0): Instant => instant(ms(startOfDay(day, dayEndsAtHour)) + DAY - 1)

export const daysLater = (day: Day, days: number): Day =>
  instant(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).slice(0, 10)

/** The day that a coupon is good on to the last, as people say it: it ends with a business day, and half a day before is that same day. */
export const lastDayOf = (endsAt: Instant): Day => businessDay(after(endsAt, -HALF_A_DAY))

/** Sunday is 0, as `Date` counts. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay()

export const lastDayOfMonth = (year: number, month: number): Day => instant(Date.UTC(year, month, 0)).slice(0, 10)
