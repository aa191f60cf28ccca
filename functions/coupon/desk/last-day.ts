import { monthsAfter } from '#shared/base/calendar.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Day, Instant } from '#shared/base/time.ts'
import { endOfDay } from '#shared/domain/coupon/days.ts'
import { DAYS_MAX } from '#shared/domain/coupon/validity.ts'

const MONTHS_MAX = Math.floor(DAYS_MAX / 30)

/** A day that staff choose: not over yet where it is used, and no later than a campaign could promise. */
export const lastDay = (day: Day, now: Instant, dayEndsAtHour: number): Result<Instant, 'until-invalid'> => {
  const until = endOfDay(day, dayEndsAtHour)
  return until < now || endOfDay(day) > monthsAfter(now, MONTHS_MAX) ? fail('until-invalid') : ok(until)
}
