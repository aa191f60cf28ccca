// Times as people at a counter say them: 11/26（四）14:02, always in the zone of the shops.
import { DAY, ZONE, businessDay, instant, ms, type Day, type Instant } from '#shared/base/time.ts'

const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('zh-TW', { timeZone: ZONE, ...options })
const monthDay = part({ month: 'numeric', day: 'numeric' })
const weekday = part({ weekday: 'narrow' })
const clock = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const yearOf = part({ year: 'numeric' })

const dayNumber = (at: Instant) => Math.floor((ms(at) + 8 * 3_600_000) / DAY)
const yearPrefix = (at: Instant, now: number) => {
  const year = yearOf.format(ms(at)).replace('年', '')
  return year === yearOf.format(now).replace('年', '') ? '' : `${year}/`
}

/** 14:02 */
export const clockOf = (at: Instant): string => clock.format(ms(at))

/** 11/26（四）, with the year when it is another one. */
export const dayOf = (at: Instant, now: number): string =>
  `${yearPrefix(at, now)}${monthDay.format(ms(at))}（${weekday.format(ms(at))}）`

/** 11/26（四）14:02 */
export const momentOf = (at: Instant, now: number): string => `${dayOf(at, now)}${clockOf(at)}`

/** 11 月 26 日（四） */
export const longDayOf = (at: Instant, now: number): string => {
  const [month, date] = monthDay.format(ms(at)).split('/')
  const year = yearPrefix(at, now).replace('/', ' 年 ')
  return `${year}${month} 月 ${date} 日（${weekday.format(ms(at))}）`
}

/** Noon of a local day, to say its date. */
export const noonOf = (day: Day): Instant => instant(Date.parse(`${day}T12:00:00+08:00`))

/** 今天, 昨天, 31 天前 */
export const daysAgo = (at: Instant, now: number): string => {
  const days = dayNumber(instant(now)) - dayNumber(at)
  return days <= 0 ? '今天' : days === 1 ? '昨天' : `${days} 天前`
}

/** 剛剛, 5 分鐘前, 3 小時前, then the day. */
export const sinceOf = (at: Instant, now: number): string => {
  const minutes = Math.floor((now - ms(at)) / 60_000)
  if (minutes < 1) return '剛剛'
  if (minutes < 60) return `${minutes} 分鐘前`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小時前`
  return dayOf(at, now)
}

/** 14:02 when it was today, else the day too: for 「…起」. */
export const shortMomentOf = (at: Instant, now: number): string =>
  daysAgo(at, now) === '今天' ? clockOf(at) : momentOf(at, now)

/** Today in the zone of the shops. */
export const todayOf = (now: number): Day => businessDay(instant(now))
export const dayBefore = (day: Day, days = 1): Day => businessDay(instant(ms(noonOf(day)) - days * DAY))
