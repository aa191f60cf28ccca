import { after, DAY, SECOND, type Instant } from '#shared/base/time.ts'
import type { Write } from '#functions/platform/table/write.ts'
import { stateWrite, useCoupon, type Given } from './coupons.ts'
import { joinWrites } from './join.ts'
import type { Person } from './people.ts'
import { momentNear } from './rhythm.ts'
import { stampWrites, visitsOf, type Visit } from './visits.ts'
import { welcomeStay } from './welcome-stay.ts'

/** At the counter people first collect, then redeem. */
const AFTER_STAMP = 45 * SECOND

const within = ({ issuedAt, endsAt }: Given, at: Instant) => at > issuedAt && at <= endsAt

const useOnVisit = (coupon: Given, visits: Visit[], share: number, { dice }: Person): Visit | undefined => {
  const next = visits.find(({ at }) => within(coupon, at))
  return next && dice.chance(share) ? { at: after(next.at, AFTER_STAMP), store: next.store } : undefined
}

/** Some come only for the gift and collect nothing. */
const comeForGift = (gift: Given, person: Person, until: Instant): Visit | undefined => {
  const { dice, joinedAt, home } = person
  if (!dice.chance(0.18)) return undefined
  const at = momentNear(after(joinedAt, dice.between(1, 5) * DAY), home.code, dice)
  return within(gift, at) && at <= until ? { at, store: home.id } : undefined
}

/** Everything one member left behind, from joining until now. */
export const liveUntil = (until: Instant, person: Person): Write[] => {
  const stay = welcomeStay(person)
  const visits = visitsOf(person, until)
  const { writes: stamped, rewards } = stampWrites(person, visits)
  const coupons = [
    { given: stay.gift, use: useOnVisit(stay.gift, visits, 0.62, person) ?? comeForGift(stay.gift, person, until) },
    ...rewards.map((given) => ({ given, use: useOnVisit(given, visits, 0.7, person) })),
  ]
  const used = coupons.flatMap(({ use }) => (use ? [use.at] : [])).sort()[0]
  return [
    ...joinWrites(person, until),
    ...stay.writes,
    ...stamped,
    ...coupons.flatMap(({ given, use }) =>
      use ? useCoupon(person, given, use.at, use.store) : [stateWrite(person, given)],
    ),
    ...stay.end(used, until),
  ]
}
