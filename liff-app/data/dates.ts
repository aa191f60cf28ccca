// Days as people say them: 11/24（二）, with the year once it is another one.
import type { Locale } from '#shared/base/text.ts'
import { businessDay, DAY, ZONE } from '#shared/base/time.ts'

const TAGS: Record<Locale, string> = { 'zh-Hant': 'zh-TW', en: 'en-GB', ja: 'ja-JP' }

const format = (at: string, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(TAGS[locale], { timeZone: ZONE, ...options }).format(new Date(at))

const weekday = (at: string, locale: Locale) => format(at, locale, { weekday: 'short' }).replace(/^週/, '')

export const isSameYear = (at: string, now: string): boolean =>
  businessDay(at).slice(0, 4) === businessDay(now).slice(0, 4)

/** `11/24` or `2027/01/15`; English `24 Nov`. */
export const sayDay = (at: string, now: string, locale: Locale): string => {
  const sameYear = isSameYear(at, now)
  if (locale === 'en')
    return format(at, locale, { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) })
  const day = businessDay(at).replaceAll('-', '/')
  return sameYear ? day.slice(5) : day
}

/** `11/24（二）`; English `Tue 24 Nov`. */
export const sayDayInWeek = (at: string, now: string, locale: Locale): string =>
  locale === 'en'
    ? `${weekday(at, locale)} ${sayDay(at, now, locale)}`
    : `${sayDay(at, now, locale)}（${weekday(at, locale)}）`

export const sayWeekday = weekday

/** `16:32` */
export const sayTime = (at: string): string =>
  format(at, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** `2026/11/24（二）` */
export const sayFullDayInWeek = (at: string, locale: Locale): string =>
  locale === 'en'
    ? `${weekday(at, locale)} ${sayFullDay(at, locale)}`
    : `${sayFullDay(at, locale)}（${weekday(at, locale)}）`

/** `2026/11/21`, always with the year. */
export const sayFullDay = (at: string, locale: Locale): string =>
  locale === 'en'
    ? format(at, locale, { day: 'numeric', month: 'short', year: 'numeric' })
    : businessDay(at).replaceAll('-', '/')

/** From this many days on, a coupon is said to end soon. */
export const SOON_DAYS = 7

/** Nights in between; 0 on the last day, negative after it. */
export const daysLeft = (then: string, now: string): number =>
  (Date.parse(businessDay(then)) - Date.parse(businessDay(now))) / DAY
