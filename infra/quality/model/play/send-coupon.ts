// One act on a coupon, as whoever does it sends it.
import { check } from '../check.ts'
import type { CouponAct } from '../expected.ts'
import { acts as more } from '../people-acts.ts'
import { acts, type Person } from '../stage.ts'

/** As the tally says it. */
export const SAID: Record<CouponAct, string> = {
  hold: 'hold',
  confirm: 'redeem',
  release: 'release',
  undo: 'undo',
  void: 'void',
  transfer: 'transfer',
}

/** @param friend who receives it, where it is given on @returns whether it was done; of a gift, the friend's coupon */
export const sendCoupon = async (
  act: CouponAct,
  coupon: string,
  owner: Person,
  friend: Person,
): Promise<{ done: boolean; passed?: string }> => {
  const id = coupon as never
  switch (act) {
    case 'hold':
      return { done: (await acts.hold(await acts.codeOf(id, owner.id))).ok }
    case 'confirm':
      return { done: (await acts.confirm(id)).ok }
    case 'release':
      return { done: (await acts.release(id)).ok }
    case 'undo': {
      const { ok } = await acts.undo(id)
      if (ok) await more.bringAlong(owner)
      return { done: ok }
    }
    case 'void':
      return { done: (await acts.voided(id, owner.id)).ok }
    case 'transfer': {
      const offered = await acts.offer(id, owner.id)
      if (!offered.ok) return { done: false }
      const received = await acts.receive(offered.value.gift, friend.id)
      check(received.ok, `a gift was not received: ${received.ok || received.failure}`)
      if (!received.ok) return { done: false }
      const { id: passed } = received.value.coupon
      await acts.hangCode(passed, friend.id)
      return { done: true, passed }
    }
  }
}
