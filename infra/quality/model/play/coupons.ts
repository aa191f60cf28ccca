// What holders, clerks and staff do with coupons.
import { check } from '../check.ts'
import { PEOPLE, type CouponAct, type Thing } from '../expected.ts'
import { acts as more } from '../people-acts.ts'
import { acts, now } from '../stage.ts'
import { aimAt, tried, type Play } from './play.ts'

const SAID: Record<CouponAct, string> = {
  hold: 'hold',
  confirm: 'redeem',
  release: 'release',
  undo: 'undo',
  void: 'void',
  transfer: 'transfer',
}

const send = async (act: CouponAct, coupon: Thing, { expected, people }: Play, friend: number): Promise<boolean> => {
  const owner = people[coupon.owner]!.id
  const id = coupon.id as never
  switch (act) {
    case 'hold':
      return (await acts.hold(await acts.codeOf(id, owner))).ok
    case 'confirm':
      return (await acts.confirm(id)).ok
    case 'release':
      return (await acts.release(id)).ok
    case 'undo': {
      const { ok } = await acts.undo(id)
      if (ok) await more.bringAlong(people[coupon.owner]!)
      return ok
    }
    case 'void':
      return (await acts.voided(id, owner)).ok
    case 'transfer': {
      const offered = await acts.offer(id, owner)
      if (!offered.ok) return false
      const received = await acts.receive(offered.value.gift, people[friend]!.id)
      check(received.ok, `a gift was not received: ${received.ok || received.failure}`)
      if (!received.ok) return false
      const { id: passed } = received.value.coupon
      await acts.hangCode(passed, people[friend]!.id)
      expected.give('coupon', friend, { id: passed, endsAt: coupon.endsAt, isPassed: true })
      return true
    }
  }
}

export const playCoupon = async (play: Play, act: CouponAct, nth: number, other: number): Promise<void> => {
  const { expected } = play
  const coupons = expected.things.filter(({ what }) => what === 'coupon')
  const coupon = aimAt(coupons, nth, (one) => expected.move(act, { ...one }, now()))
  if (!coupon) return
  const friend = expected.whoIs((coupon.owner + 1 + (other % (PEOPLE - 1))) % PEOPLE)
  // Who is one with everybody has no friend.
  if (act === 'transfer' && friend === coupon.owner) return
  const told = JSON.stringify(coupon)
  const done = await send(act, coupon, play, friend)
  const may = expected.move(act, coupon, now())
  check(done === may, `${act} of ${told}: ${done ? 'done' : 'refused'}`)
  tried(play, `${SAID[act]} a coupon`, done)
}
