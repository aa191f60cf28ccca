// Times as people at a counter say them: 11/26（四）14:02, always in the zone of the shops.
import { fill } from '#shared/base/text.ts'
import { DAY, ZONE, businessDay, instant, ms, type Day, type Instant } from '#shared/base/time.ts'
import { times } from './words.ts'

const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(times.tag, { timeZone: ZONE, ...options })
const monthDay = part({ month: times.month, day: 'numeric' })
const weekday = part({ weekday: times.weekday })
const weekdayName = part({ weekday: times.weekdayName })
const clock = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const longMonth = part({ month: 'long' })
const shortMonth = part({ month: 'short' })

const dayNumber = (at: Instant) => Math.floor((ms(at) + 8 * 3_600_000) / DAY)
const yearOf = (at: number) => businessDay(instant(at)).slice(0, 4)
const isThisYear = (at: Instant, now: number) => yearOf(ms(at)) === yearOf(now)

/** 14:02 */
export const clockOf = (at: Instant): string => clock.format(ms(at))

/** 11/26 */
export const dateOf = (at: Instant): string => monthDay.format(ms(at))

/** 四 */
export const weekdayOf = (at: Instant): string => weekday.format(ms(at))

/** 週四, Thursday: inside a sentence. */
export const weekdayNameOf = (at: Instant): string => weekdayName.format(ms(at))

/** 11/26（四）, with the year when it is another one. */
export const dayOf = (at: Instant, now: number): string =>
  fill(isThisYear(at, now) ? times.day : times.dayOfYear, {
    year: yearOf(ms(at)),
    date: dateOf(at),
    weekday: weekdayOf(at),
  })

/** 11/26（四）14:02 */
export const momentOf = (at: Instant, now: number): string =>
  fill(times.moment, { day: dayOf(at, now), clock: clockOf(at) })

/** 11, November @param month two digits */
const monthIn = (at: number, month: string) => (times.longMonth === 'long' ? longMonth.format(at) : Number(month))

/** 11 月 26 日（四）, Thu 26 November */
export const longDayOf = (at: Instant, now: number): string => {
  const [year, month, date] = businessDay(at).split('-')
  return fill(isThisYear(at, now) ? times.longDay : times.longDayOfYear, {
    year: year!,
    month: monthIn(ms(at), month!),
    date: Number(date),
    weekday: weekdayOf(at),
  })
}

/** Noon of a local day, to say its date. */
export const noonOf = (day: Day): Instant => instant(Date.parse(`${day}T12:00:00+08:00`))

/** 11 月, with the year when it is another one. @param month `2026-11` @param today a local day */
export const monthOf = (month: string, today: Day): string => {
  const [year, at] = month.split('-')
  return fill(year === today.slice(0, 4) ? times.onlyMonth : times.monthOfYear, {
    year: year!,
    month: monthIn(Date.parse(`${month}-15T12:00:00Z`), at!),
  })
}

/** 11 月, Nov @param month `2026-11` */
export const shortMonthOf = (month: string): string => shortMonth.format(Date.parse(`${month}-15T12:00:00Z`))

export const isToday = (at: Instant, now: number): boolean => dayNumber(instant(now)) <= dayNumber(at)

/** 今天, 昨天, 31 天前 */
export const daysAgo = (at: Instant, now: number): string => {
  if (isToday(at, now)) return times.today
  const count = dayNumber(instant(now)) - dayNumber(at)
  return count === 1 ? times.yesterday : fill(times.daysAgo, { count })
}

/** 剛剛, 5 分鐘前, 3 小時前, then the day. */
export const sinceOf = (at: Instant, now: number): string => {
  const minutes = Math.floor((now - ms(at)) / 60_000)
  if (minutes < 1) return times.now
  if (minutes < 60) return fill(times.minutesAgo, { count: minutes })
  if (minutes < 24 * 60) return fill(times.hoursAgo, { count: Math.floor(minutes / 60) })
  return dayOf(at, now)
}

/** 14:02 when it was today, else the day too: for 「…起」. */
export const shortMomentOf = (at: Instant, now: number): string => (isToday(at, now) ? clockOf(at) : momentOf(at, now))

/** Today in the zone of the shops. */
export const todayOf = (now: number): Day => businessDay(instant(now))
export const dayBefore = (day: Day, days = 1): Day => businessDay(instant(ms(noonOf(day)) - days * DAY))
