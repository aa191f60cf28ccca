// Weekdays and hours inside a coupon's validity.
import { z } from '../../base/schema.ts'
import { businessDay, HOUR, instant, MINUTE, ms, type Day, type Instant } from '../../base/time.ts'
import { daysLater, endOfDay, startOfDay, weekdayOf } from './days.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const openPart = z.strictObject({
  /** Sunday is 0; every day when absent. A weekday is the business day's. */
  weekdays: z.array(z.int().min(0).max(6)).min(1).max(7).optional(),
  /** Local hours; `22:00`–`02:00` passes midnight and belongs to the day it began. All day when absent. */
  hours: z
    .array(z.strictObject({ from: clock, to: clock }).refine(({ from, to }) => from !== to))
    .min(1)
    .max(6)
    .optional(),
})
type OpenPart = z.infer<typeof openPart>

const PARTS_MAX = 7
/** Open in any of these: weekdays from 14:00, weekends all day. */
export const openHours = z.array(openPart).min(1).max(PARTS_MAX)
export type OpenHours = z.infer<typeof openHours>

const WEEK_DAYS = 7

/** An hour before the day's end belongs to the night after: 01:00 of a day that ends at 04:00. */
const at = (day: Day, time: string, dayEndsAtHour: number): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const past = hour < dayEndsAtHour ? daysLater(day, 1) : day
  return ms(startOfDay(past)) + hour * HOUR + minute * MINUTE
}

const windowsOf = ({ weekdays, hours }: OpenPart, day: Day, dayEndsAtHour: number): [number, number][] => {
  if (weekdays && !weekdays.includes(weekdayOf(day))) return []
  if (!hours) return [[ms(startOfDay(day, dayEndsAtHour)), ms(endOfDay(day, dayEndsAtHour)) + 1]]
  return hours.map(({ from, to }) => {
    const start = at(day, from, dayEndsAtHour)
    const end = at(day, to, dayEndsAtHour)
    return [start, end > start ? end : at(daysLater(day, 1), to, dayEndsAtHour)]
  })
}

/** When it may be used next: `now` itself when it may be used now; an end is no longer inside. */
export const nextOpening = (open: OpenHours | undefined, now: Instant, dayEndsAtHour = 0): Instant => {
  if (!open) return now
  const today = businessDay(now, dayEndsAtHour)
  const days = Array.from({ length: WEEK_DAYS + 2 }, (_, nth) => daysLater(today, nth - 1))
  const windows = open.flatMap((part) => days.flatMap((day) => windowsOf(part, day, dayEndsAtHour)))
  if (windows.some(([start, end]) => start <= ms(now) && ms(now) < end)) return now
  return instant(Math.min(...windows.map(([start]) => start).filter((start) => start > ms(now))))
}
