import { fill, say, type Locale, type Text } from '#shared/base/text.ts'
import { after, businessDay, DAY, endOfDayAfter, instant } from '#shared/base/time.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import { dayWords } from '#shared/plugins/channels/line/words.ts'
import { CouponTicket } from '#shared/ui/coupon-ticket.tsx'
import { nowMs } from '../../data/clock.ts'
import { LiffSheet } from './liff-sheet.tsx'
import { memberWords } from './member-words.ts'
import { Phone } from './phone.tsx'

export const COUPON_STATES = ['usable', 'redeemed', 'expired'] as const
export type CouponState = (typeof COUPON_STATES)[number]

export interface CouponPhoneProps {
  name: Text
  headline: Text
  line: Text
  note: Text | undefined
  days: number
  face: Face
  store: string
  locale: Locale
  shows: CouponState
  zoom?: number
}

/** The wallet with this one coupon, in each of its states. */
export const CouponPhone = ({ locale, shows, face, days, ...coupon }: CouponPhoneProps) => {
  const words = memberWords(locale)
  const now = instant(nowMs())
  const usedAt = after(now, -2 * DAY)
  const expiresAt = shows === 'expired' ? after(now, -3 * DAY) : endOfDayAfter(now, days)
  const until =
    shows === 'usable'
      ? fill(words.when.before, { day: dayWords(expiresAt, locale) })
      : shows === 'redeemed'
        ? dayWords(usedAt, locale)
        : fill(words.when.wasDue, { day: dayWords(expiresAt, locale) })
  const line = {
    usable: say(coupon.line, locale),
    redeemed: fill(words.coupons.at, { store: coupon.store }),
    expired: words.coupons.unused,
  }[shows]
  const note = coupon.note && say(coupon.note, locale)
  return (
    <Phone colour={face.colour} zoom={coupon.zoom} lang={locale}>
      <LiffSheet title={words.coupons.page}>
        <p class="preview-title">{shows === 'usable' ? words.coupons.usable : words.coupons.past}</p>
        <CouponTicket
          state={shows}
          headline={say(coupon.headline, locale)}
          name={say(coupon.name, locale)}
          line={line}
          face={face}
          until={until}
          good={shows === 'usable' ? fill(words.when.days, { days }) : undefined}
          seal={
            shows === 'redeemed'
              ? { words: words.coupons.redeemed, date: businessDay(usedAt).slice(5).replace('-', '.') }
              : undefined
          }
        />
        {shows === 'usable' && note && (
          <p class="preview-note">
            {words.coupon.note}　{note}
          </p>
        )}
      </LiffSheet>
    </Phone>
  )
}
