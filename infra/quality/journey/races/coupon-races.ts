import { describe, expect, test } from 'vitest'
import { count, times, type Job } from './job.ts'
import type { Track } from './race-track.ts'

/** Of everybody grabbing one coupon; of what two may do to it at the same time. */
const ROUNDS = 20
const MIXED_ROUNDS = 5
const REQUESTS = 1_000

export const coupons = (track: () => Track) =>
  describe('one coupon', () => {
    test(
      `grabbed by four processes with ${REQUESTS} requests is redeemed once, in each of ${ROUNDS} rounds`,
      async () => {
        const { holderOfOne, movesOf, race } = track()
        for (let round = 0; round < ROUNDS; round++) {
          const { member, coupon: id } = await holderOfOne()
          // A key costs one more look into the ledger: one request in four brings its own.
          const grabs = times(REQUESTS, (nth) => ({
            act: 'redeem',
            member,
            asked: { id, code: 'c' },
            ...(nth % 16 < 12 && { key: null }),
          }))
          const { words } = await race(grabs, round === 0 ? 'aws' : 'quick')
          expect(count(words)).toEqual({ 'coupon-already-redeemed': REQUESTS - 1, ok: 1 })
          expect((await movesOf(member, 'coupon')).map(({ key }) => key)).toEqual([`redeem:${id}`])
        }
      },
      ROUNDS * 60_000,
    )

    test('redeemed and taken back at the same time is one or the other, and its entries say which', async () => {
      const { couponsOf, holderOfOne, movesOf, race } = track()
      for (let round = 0; round < MIXED_ROUNDS; round++) {
        const { member, coupon: id } = await holderOfOne()
        const { words } = await race(
          times(80, (nth) =>
            nth % 8 < 4 ? { act: 'redeem', member, asked: { id, code: 'c' } } : { act: 'undo', member, asked: { id } },
          ),
        )
        expect(Object.keys(count(words)).filter((word) => word.startsWith('thrown'))).toEqual([])
        const [held] = await couponsOf(member)
        const moved = await movesOf(member, 'coupon')
        const redemptions = moved.filter(({ reason }) => reason === 'redeemed').length
        const undone = moved.filter(({ reason }) => reason === 'undone').length
        expect(words.filter((word) => word === 'ok')).toHaveLength(redemptions + undone)
        expect(redemptions - undone).toBe(held!.state === 'redeemed' ? 1 : 0)
        expect(held!.uses ?? 0).toBe(redemptions)
      }
    })

    test('given to a friend and redeemed at the same time is with one of them', async () => {
      const { couponsOf, holderOfOne, join, race } = track()
      for (let round = 0; round < MIXED_ROUNDS; round++) {
        const { member, coupon: id } = await holderOfOne()
        const friends = [await join(), await join()]
        const redeem: Job = { act: 'redeem', member, asked: { id, code: 'c' } }
        const offers = await race(times(40, (nth) => (nth % 8 < 4 ? redeem : { act: 'offer', member, asked: { id } })))
        expect(count(offers.words).ok).toBe(1)
        const gifts = (offers.answers as { gift?: string }[]).flatMap(({ gift }) => gift ?? [])
        const [held] = await couponsOf(member)
        expect(gifts).toHaveLength(held!.state === 'offered' ? 1 : 0)
        if (held!.state !== 'offered') continue
        const [code] = gifts
        const took = await race(
          times(40, (nth) => (nth % 8 < 4 ? redeem : { act: 'receive', member: friends[nth % 2]!, asked: { code } })),
        )
        expect(count(took.words).ok).toBe(1)
        const theirs = (await Promise.all(friends.map(couponsOf))).flat()
        expect(theirs.map(({ passed }) => passed)).toEqual([true])
        expect((await couponsOf(member))[0]!.state).toBe('transferred')
      }
    })
  })
