// A coupon the member can use, as a ticket.
import { CouponTicket } from '#shared/ui/coupon-ticket.tsx'
import { daysLeft, sayDay, sayDayInWeek, SOON_DAYS } from '../../data/dates.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { now } from '../../data/state.ts'
import { lookOf } from '../look.ts'
import { useFirst } from '../words.ts'

export const HeldTicket = ({ coupon, mini = false, good }: { coupon: HeldCoupon; mini?: boolean; good?: string }) => {
  const { words, fill, say, href, face, locale } = useFirst()
  const today = now()
  const look = lookOf(face)
  const common = {
    headline: say(coupon.headline),
    name: say(coupon.name),
    face: look,
    mini,
    href: href(`/coupon/${coupon.id}`),
    state: 'usable' as const,
  }
  const day = sayDayInWeek(coupon.lastDay, today, locale)
  const days = daysLeft(coupon.lastDay, today)
  const soon = days <= SOON_DAYS ? soonWords(words.when, days, fill) : undefined
  const short = fill(words.when.before, { day: sayDay(coupon.lastDay, today, locale) })
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
