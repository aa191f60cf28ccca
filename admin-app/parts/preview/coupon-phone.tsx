import { fill, say, type Locale, type Text } from '#shared/base/text.ts'
import { after, businessDay, DAY, instant, type Instant } from '#shared/base/time.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import { lastDayOf } from '#shared/domain/coupon/days.ts'
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
  /** What limits it, a line each. */
  facts: string[]
  endsAt: Instant
  canGive: boolean
  face: Face
  store: string
  locale: Locale
  shows: CouponState
  zoom?: number
}

const daysBetween = (from: Instant, to: Instant) =>
  Math.max(0, (Date.parse(businessDay(to)) - Date.parse(businessDay(from))) / DAY)

/** The wallet with this one coupon, in each of its states. */
export const CouponPhone = ({ locale, shows, face, endsAt, facts, canGive, ...coupon }: CouponPhoneProps) => {
  const words = memberWords(locale)
  const now = instant(nowMs())
  const usedAt = after(now, -2 * DAY)
  const expiresAt = shows === 'expired' ? after(now, -3 * DAY) : endsAt
  const until =
    shows === 'usable'
      ? fill(words.when.before, { day: dayWords(lastDayOf(expiresAt), locale) })
      : shows === 'redeemed'
        ? dayWords(usedAt, locale)
        : fill(words.when.wasDue, { day: dayWords(lastDayOf(expiresAt), locale) })
  const line = {
    usable: say(coupon.line, locale),
    redeemed: fill(words.coupons.at, { store: coupon.store }),
    expired: words.coupons.unused,
  }[shows]
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
          good={shows === 'usable' ? fill(words.when.days, { days: daysBetween(now, endsAt) }) : undefined}
          seal={
            shows === 'redeemed'
              ? { words: words.coupons.redeemed, date: businessDay(usedAt).slice(5).replace('-', '.') }
              : undefined
          }
        />
        {shows === 'usable' &&
          facts.map((fact) => (
            <p key={fact} class="preview-note">
              {fact}
            </p>
          ))}
        {shows === 'usable' && canGive && <p class="preview-give">{words.coupon.give}</p>}
      </LiffSheet>
    </Phone>
  )
}
