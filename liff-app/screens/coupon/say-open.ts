// Weekdays and hours as people say them: 週一、週三 14:00–17:00.
import type { Locale } from '#shared/base/text.ts'
import { DAY } from '#shared/base/time.ts'
import type { OpenHours } from '#shared/domain/coupon/open-hours.ts'

const TAGS: Record<Locale, string> = { 'zh-Hant': 'zh-TW', en: 'en-GB', ja: 'ja-JP' }
const JOINED: Record<Locale, string> = { 'zh-Hant': '、', en: ', ', ja: '・' }
/** A Sunday. */
const SUNDAY = Date.parse('2026-11-22T12:00:00Z')
/** The week is said from Monday on. */
const FROM_MONDAY = [1, 2, 3, 4, 5, 6, 0]

const BETWEEN: Record<Locale, string> = { 'zh-Hant': '；', en: '; ', ja: '；' }

const sayPart = ({ weekdays, hours }: OpenHours[number], everyDay: string, locale: Locale): string => {
  const name = new Intl.DateTimeFormat(TAGS[locale], { timeZone: 'UTC', weekday: 'short' })
  const days = weekdays
    ? FROM_MONDAY.filter((day) => weekdays.includes(day))
        .map((day) => name.format(SUNDAY + day * DAY))
        .join(JOINED[locale])
    : everyDay
  const times = hours?.map(({ from, to }) => `${from}–${to}`).join(JOINED[locale])
  return [days, times].filter(Boolean).join(' ')
}

export const sayOpen = (open: OpenHours, everyDay: string, locale: Locale): string =>
  open.map((part) => sayPart(part, everyDay, locale)).join(BETWEEN[locale])
