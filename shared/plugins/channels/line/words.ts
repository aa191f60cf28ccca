// What our own parts of a message say, in the member's language.
import type { Locale } from '../../../base/text.ts'
import { daysUntil, type Instant, ZONE } from '../../../base/time.ts'

export const words = {
  'zh-Hant': {
    see: '看我的券',
    stop: '停止接收優惠訊息',
    until: '期限',
    left: '還有 {days} 天到期',
    today: '今天到期',
    by: '{day}前',
    card: '看集點卡',
    home: '打開會員頁',
  },
  en: {
    see: 'See my coupon',
    stop: 'Stop these messages',
    until: 'Until',
    left: '{days} days left',
    today: 'Last day today',
    by: '{day}',
    card: 'See my card',
    home: 'Open my page',
  },
  ja: {
    see: 'クーポンを見る',
    stop: '配信を停止する',
    until: '期限',
    left: 'あと {days} 日',
    today: '本日まで',
    by: '{day}まで',
    card: 'カードを見る',
    home: '会員ページを開く',
  },
} as const satisfies Record<Locale, Record<string, string>>

const WEEKDAYS: Record<Exclude<Locale, 'en'>, string> = { 'zh-Hant': '日一二三四五六', ja: '日月火水木金土' }

/** `12/5（六）` or `Sat, 5 Dec`, in Taipei. */
export const dayWords = (at: Instant, locale: Locale): string => {
  const date = new Date(at)
  if (locale === 'en') {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: ZONE,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    }).format(date)
  }
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, month: 'numeric', day: 'numeric' }).format(date)
  const weekday = new Date(date.getTime() + 8 * 3_600_000).getUTCDay()
  return `${parts}（${WEEKDAYS[locale][weekday]}）`
}

/** The day a coupon lapses counts as a whole one. */
export const daysLeft = (expiresAt: Instant, now: Instant): number => daysUntil(expiresAt, now) - 1
