// What people do with coupons besides redeeming them.
import { randomUUID } from 'node:crypto'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { Counter } from '../drive/counter.ts'
import type { Guest } from '../drive/guest.ts'
import { must } from '../drive/must.ts'
import type { Drop } from './drop.ts'
import type { World } from '../../local/world.ts'
import { hear } from './listen.ts'
import type { Phase } from './named.ts'

const key = () => ({ key: randomUUID() })
const firstOf = async ({ home }: Guest, wanted: HeldCoupon['state']) =>
  (await home()).coupons.find(({ state }) => state === wanted)!

export const openFirst: Phase = async (guest, { during }) => {
  const { id } = await firstOf(guest, 'usable')
  await during('open coupon', () => must('open', guest.call('POST /me/coupons/{id}/opening', { id }, key())))
}

export const undoLast =
  (counter: Counter): Phase =>
  async (guest, { during }) => {
    const used = await firstOf(guest, 'redeemed')
    await during('undo redemption', () =>
      must('undo', counter.call('POST /counter/redemptions/{coupon}/undo', { coupon: used.id }, key())),
    )
  }

/** So that what is redeemed after this was never used before. */
export const redeemAgain =
  (counter: Counter): Phase =>
  async (guest) => {
    const { id } = await firstOf(guest, 'usable')
    const code = await counter.code()
    await must('redeem', guest.call('POST /me/coupons/{id}/redemption', { id, code }, key()))
  }

/** Claimed, laid on the counter and used; and another one claimed, given to the next in the row, and received. */
export const couponLife = (world: World, counter: Counter, { link, gift }: Drop): Phase[] => {
  const gifts: string[] = []
  const held = new Map<string, HeldCoupon>()
  return [
    async ({ call, userId }, { note }) => {
      const claiming = await hear(world, async () => {
        const { coupon } = await must('claim', call('POST /me/claims/coupons/{code}', { code: link }, key()))
        held.set(userId, coupon)
      })
      note('claim coupon', claiming)
      note('code of a coupon', claiming)
    },
    async ({ userId }, { during }) => {
      const { code, id } = held.get(userId)!
      const lay = () => must('hold', counter.call('POST /counter/coupons/{code}/hold', { code: code! }, key()))
      await during('hold coupon', lay)
      await during('release coupon', () =>
        must('release', counter.call('DELETE /counter/holds/{coupon}', { coupon: id }, key())),
      )
      await lay()
      await during('confirm coupon', () =>
        must('confirm', counter.call('POST /counter/holds/{coupon}/confirmation', { coupon: id }, key())),
      )
    },
    async ({ call }, { during }) => {
      const { coupon } = await must('claim', call('POST /me/claims/coupons/{code}', { code: gift }, key()))
      const { id } = coupon
      const give = () => must('give', call('POST /me/coupons/{id}/transfers', { id }, key()))
      await during('give coupon', give)
      await during('coupon kept after all', () =>
        must('keep', call('DELETE /me/coupons/{id}/transfers', { id }, key())),
      )
      gifts.push((await give()).gift)
    },
    // Each takes the one of the other.
    async ({ call }, { during }) => {
      const code = gifts.pop()!
      await during('receive coupon', () => must('receive', call('POST /me/gifts/{code}', { code }, key())))
    },
  ]
}
