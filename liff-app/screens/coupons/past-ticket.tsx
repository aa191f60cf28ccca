// A coupon that was used or has lapsed, as a ticket.
import { CouponTicket } from '#shared/ui/coupon-ticket.tsx'
import { stampDate } from '#shared/ui/stamp-date.ts'
import { sayDayInWeek, sayTime } from '../../data/dates.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { now } from '../../data/state.ts'
import { lookOf } from '../../parts/look.ts'
import { useApp } from '../../parts/words.ts'

export const PastTicket = ({ coupon }: { coupon: HeldCoupon }) => {
  const { words, fill, say, href, face, locale } = useApp()
  const common = {
    headline: say(coupon.headline),
    name: say(coupon.name),
    face: lookOf(face),
    href: href(`/coupon/${coupon.id}`),
  }
  if (coupon.state === 'transferred' || coupon.state === 'voided')
    return (
      <CouponTicket
        {...common}
        state="expired"
        line={words.coupons[coupon.state]}
        until={coupon.endedAt ? sayDayInWeek(coupon.endedAt, now(), locale) : undefined}
      />
    )
  if (coupon.state === 'expired') {
    const day = sayDayInWeek(coupon.expiresAt, now(), locale)
    return (
      <CouponTicket {...common} state="expired" line={words.coupons.unused} until={fill(words.when.wasDue, { day })} />
    )
  }
  const at = coupon.redeemedAt ?? coupon.issuedAt
  return (
    <CouponTicket
      {...common}
      state="redeemed"
      line={coupon.redeemedStore ? fill(words.coupons.at, { store: coupon.redeemedStore }) : say(coupon.line)}
      until={`${sayDayInWeek(at, now(), locale)} ${sayTime(at)}`}
      seal={{ words: words.coupons.redeemed, date: stampDate(at) }}
    />
  )
}
