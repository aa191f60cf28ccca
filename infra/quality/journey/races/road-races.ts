import { describe, expect, test } from 'vitest'
import { count, PIN, STORE, times, type Job } from './job.ts'
import type { Track } from './race-track.ts'

const ROUNDS = 5

export const roads = (track: () => Track) =>
  describe('the roads on which a coupon is redeemed', () => {
    test('taken all at once redeem it once: the member’s phone, clerks and the till on a bill', async () => {
      const { codeAt, codeAtTillsOf, couponsOf, holderOfOne, movesOf, orderOf, race, shopper } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const { member, coupon: id } = await holderOfOne((await shopper(100)).member)
        const [onScreen, onCoupon] = [await codeAt(), await codeAtTillsOf(member, id)]
        const ways: (() => Job)[] = [
          () => ({ act: 'redeem-by-code', member, asked: { id, code: onScreen } }),
          () => ({ act: 'redeem-by-hand', clerk: 'clk_1', asked: { code: onCoupon } }),
          () => ({ act: 'order', asked: orderOf({ total: 100, bill: 150, coupons: [onCoupon] }) }),
          () => ({ act: 'redeem-by-hand', clerk: 'clk_2', asked: { code: onCoupon } }),
        ]
        const { words } = await race(times(80, (nth) => ways[(nth + Math.floor(nth / 4)) % ways.length]!()))
        expect(count(words)).toEqual({ 'coupon-already-redeemed': 79, ok: 1 })
        expect((await couponsOf(member)).map(({ state, uses }) => [state, uses])).toEqual([['redeemed', 1]])
        const [redeemed, ...more] = await movesOf(member, 'coupon')
        expect([redeemed!.key, more]).toEqual([`redeem:${id}`, []])
      }
    })

    test('through one code of a counter redeem one coupon of all that were held to it', async () => {
      const { codeAt, couponsOf, holderOfOne, race } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const [code, one, other] = [await codeAt(), await holderOfOne(), await holderOfOne()]
        const { words } = await race(
          times(40, (nth) => {
            const { member, coupon: id } = nth % 8 < 4 ? one : other
            return { act: 'redeem-by-code', member, asked: { id, code } }
          }),
        )
        expect(count(words)).toEqual({ 'code-already-used': 20, 'coupon-already-redeemed': 19, ok: 1 })
        const held = await Promise.all([one, other].map(({ member }) => couponsOf(member)))
        expect(
          held
            .flat()
            .map(({ state }) => state)
            .sort(),
        ).toEqual(['issued', 'redeemed'])
      }
    })

    test('by the PIN of the store count as one as well', async () => {
      const { holderOfOne, movesOf, race } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const { member, coupon: id } = await holderOfOne()
        const { words } = await race(
          times(40, () => ({ act: 'redeem-by-code', member, asked: { id, storeId: STORE, pin: PIN } })),
        )
        // Each try is written down before the PIN is looked at: two of one phone are one after the other.
        const { ok, 'try-again': again = 0, 'coupon-already-redeemed': late = 0 } = count(words)
        expect([ok, again + late]).toEqual([1, 39])
        expect(await movesOf(member, 'coupon')).toHaveLength(1)
      }
    })
  })
