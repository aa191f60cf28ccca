// What holders, clerks and staff do with coupons.
import { check } from '../check.ts'
import { PEOPLE, type CouponAct } from '../expected.ts'
import { now } from '../stage.ts'
import { aimAt, tried, type Play } from './play.ts'
import { SAID, sendCoupon } from './send-coupon.ts'

export const playCoupon = async (play: Play, act: CouponAct, nth: number, other: number): Promise<void> => {
  const { expected, people } = play
  const coupons = expected.things.filter(({ what }) => what === 'coupon')
  const coupon = aimAt(coupons, nth, (one) => expected.move(act, { ...one }, now()))
  if (!coupon) return
  const friend = expected.whoIs((coupon.owner + 1 + (other % (PEOPLE - 1))) % PEOPLE)
  // Who is one with everybody has no friend.
  if (act === 'transfer' && friend === coupon.owner) return
  const told = JSON.stringify(coupon)
  const { id, owner, endsAt } = coupon
  const { done, passed } = await sendCoupon(act, id, people[owner]!, people[friend]!)
  if (passed) expected.give('coupon', friend, { id: passed, endsAt, isPassed: true })
  const may = expected.move(act, coupon, now())
  check(done === may, `${act} of ${told}: ${done ? 'done' : 'refused'}`)
  tried(play, `${SAID[act]} a coupon`, done)
}
