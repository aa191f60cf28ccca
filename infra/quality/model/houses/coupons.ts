// What holders, clerks and staff do with coupons, in a house of whatever rules.
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { check, type Row } from '../check.ts'
import { PEOPLE, type CouponAct } from '../expected.ts'
import { aimAt, tried } from '../play/play.ts'
import { SAID, sendCoupon } from '../play/send-coupon.ts'
import { now } from '../stage.ts'
import { checkRefused, couponsOf, readWritten, type Life } from './life.ts'

const FREE = ['issued', 'opened', 'undone']
/** In which states an act may be done to a coupon at all. */
const MAY: Record<CouponAct, readonly string[]> = {
  hold: [...FREE, 'held'],
  confirm: ['held'],
  release: ['held'],
  undo: ['redeemed'],
  void: [...FREE, 'held'],
  transfer: FREE,
}

export const liveCoupon = async (life: Life, act: CouponAct, nth: number, other: number): Promise<void> => {
  const { expected, people } = life
  const rows = (await Promise.all(people.map(couponsOf))).flat()
  const stateOf = (row: Row) => stateNow(row as never, now()).state
  const coupon = aimAt(rows, nth, (one) => MAY[act].includes(stateOf(one)))
  if (!coupon) return
  const owner = people.findIndex(({ id }) => id === coupon.member)
  const friend = expected.whoIs((owner + 1 + (other % (PEOPLE - 1))) % PEOPLE)
  // Who is one with everybody has no friend.
  if (act === 'transfer' && friend === owner) return
  const was = stateOf(coupon)
  const { done } = await sendCoupon(act, String(coupon.id), people[owner]!, people[friend]!)
  check(!done || MAY[act].includes(was), `${act} of a coupon that is ${was}`)
  tried(life, `${SAID[act]} a coupon`, done)
  if (done) readWritten(life)
  else checkRefused(`${act} of a coupon that is ${was}`)
}
