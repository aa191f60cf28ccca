// What holders, clerks and staff do with coupons, in a house of whatever rules.
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { check, type Row } from '../check.ts'
import { PEOPLE, type CouponAct } from '../expected.ts'
import { acts as more } from '../people-acts.ts'
import { aimAt, tried } from '../play/play.ts'
import { acts, now } from '../stage.ts'
import { checkRefused, couponsOf, readWritten, type Life } from './life.ts'

const SAID: Record<CouponAct, string> = {
  hold: 'hold',
  confirm: 'redeem',
  release: 'release',
  undo: 'undo',
  void: 'void',
  transfer: 'transfer',
}

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

const send = async (life: Life, act: CouponAct, coupon: Row, friend: number): Promise<boolean> => {
  const [id, owner] = [String(coupon.id), String(coupon.member)]
  switch (act) {
    case 'hold':
      return (await acts.hold(await acts.codeOf(id, owner))).ok
    case 'confirm':
      return (await acts.confirm(id)).ok
    case 'release':
      return (await acts.release(id)).ok
    case 'undo': {
      const { ok } = await acts.undo(id)
      if (ok) await more.bringAlong(life.people.find((one) => one.id === owner)!)
      return ok
    }
    case 'void':
      return (await acts.voided(id, owner)).ok
    case 'transfer': {
      const offered = await acts.offer(id, owner)
      if (!offered.ok) return false
      const received = await acts.receive(offered.value.gift, life.people[friend]!.id)
      check(received.ok, `a gift was not received: ${received.ok || received.failure}`)
      if (received.ok) await acts.hangCode(received.value.coupon.id, life.people[friend]!.id)
      return received.ok
    }
  }
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
  const done = await send(life, act, coupon, friend)
  check(!done || MAY[act].includes(was), `${act} of a coupon that is ${was}`)
  tried(life, `${SAID[act]} a coupon`, done)
  if (done) readWritten(life)
  else checkRefused(`${act} of a coupon that is ${was}`)
}
