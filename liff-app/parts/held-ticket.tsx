// A coupon the member holds, as a ticket.
import { CouponTicket } from '#shared/ui/coupon-ticket.tsx'
import { stampDate } from '#shared/ui/stamp-card.tsx'
import { daysLeft, sayDay, sayDayInWeek, sayTime, SOON_DAYS } from '../data/dates.ts'
import type { HeldCoupon } from '../data/saved.ts'
import { now } from '../data/state.ts'
import { lookOf } from './look.ts'
import { useApp } from './words.ts'

export const HeldTicket = ({ coupon, mini = false, good }: { coupon: HeldCoupon; mini?: boolean; good?: string }) => {
  const { words, fill, say, href, face, locale } = useApp()
  const today = now()
  const look = lookOf(face)
  const common = {
    headline: say(coupon.headline),
    name: say(coupon.name),
    face: look,
    mini,
    href: href(`/coupon/${coupon.id}`),
    state: coupon.state,
  }
  if (coupon.state === 'redeemed') {
    const at = coupon.redeemedAt ?? coupon.issuedAt
    return (
      <CouponTicket
        {...common}
        line={coupon.redeemedStore ? fill(words.coupons.at, { store: coupon.redeemedStore }) : say(coupon.line)}
        until={`${sayDayInWeek(at, today, locale)} ${sayTime(at)}`}
        seal={{ words: words.coupons.redeemed, date: stampDate(at) }}
      />
    )
  }
  const day = sayDayInWeek(coupon.expiresAt, today, locale)
  if (coupon.state === 'expired')
    return <CouponTicket {...common} line={words.coupons.unused} until={fill(words.when.wasDue, { day })} />
  const days = daysLeft(coupon.expiresAt, today)
  const soon = days <= SOON_DAYS ? soonWords(words.when, days, fill) : undefined
  const short = fill(words.when.before, { day: sayDay(coupon.expiresAt, today, locale) })
  return (
    <CouponTicket
      {...common}
      line={mini ? undefined : say(coupon.line)}
      soon={soon}
      good={soon ? undefined : good}
      until={mini ? (soon ? undefined : short) : fill(words.when.before, { day })}
    />
  )
}

export const soonWords = (
  when: { today: string; soon: string },
  days: number,
  fill: (pattern: string, facts: { days: number }) => string,
) => (days <= 0 ? when.today : fill(when.soon, { days }))
