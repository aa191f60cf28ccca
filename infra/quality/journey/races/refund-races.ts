import { describe, expect, test } from 'vitest'
import { count, POINTS, times, type Job } from './job.ts'
import type { Track } from './race-track.ts'

const ROUNDS = 4

export const refunds = (track: () => Track) =>
  describe('a refund', () => {
    const refund = (asked: object, key?: string): Job => ({ act: 'refund', asked, key })
    const use = (amount: number) => [{ programId: POINTS, amount }]
    /** What an account may never show, whoever was faster. */
    const audited = async (member: string) => {
      const found = await track().pointsOf(member)
      expect(found.sum).toBe(found.balance)
      expect(found.lowest).toBeGreaterThanOrEqual(0)
      const used = found.moves.filter(({ reason }) => reason === 'offset').reduce((all, { delta }) => all - delta, 0)
      const back = found.moves.filter(({ key }) => key.includes('#back.')).reduce((all, { delta }) => all + delta, 0)
      return { ...found, used, back }
    }

    test('sent by every till at once is made once: what was used comes back once', async () => {
      const { pointsOf, race, refundOf, shopper, spend } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const { member } = await shopper(6_000)
        const { number } = await spend(member, 400, 300)
        expect((await pointsOf(member)).balance).toBe(600 - 300 + 37)
        const asked = refundOf(number, 370)
        const { words, answers } = await race(
          times(24, (nth) => refund(asked, nth % 8 < 4 ? `same-${round}` : undefined)),
        )
        const { ok, ...refused } = count(words)
        // The one that was made, or it and its own repeats.
        expect([1, 12]).toContain(ok)
        expect(refused).toEqual({ 'refund-already-recorded': 24 - ok! })
        for (const answer of answers) expect(answer).toEqual(answers[0])
        const { balance, used, back } = await audited(member)
        expect([balance, used, back]).toEqual([600, 300, 300])
      }
    })

    test('in more parts than there is money gives back no more than was used, and with the last part all of it', async () => {
      const { race, refundOf, shopper, spend } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const { member } = await shopper(6_000)
        const { number } = await spend(member, 400, 300)
        const { words } = await race(times(16, () => refund(refundOf(number, 100))))
        expect(count(words)).toEqual({ ok: 3, 'refund-too-large': 13 })
        expect((await audited(member)).back).toBe(Math.floor((300 * 300) / 370))
        expect((await race([refund(refundOf(number, 70))])).words).toEqual(['ok'])
        const { balance, used, back } = await audited(member)
        expect([balance, used, back]).toEqual([600, 300, 300])
      }
    })

    test('of what was earned, while it is being spent, takes no point twice', async () => {
      const { liveCode, orderOf, race, refundOf, shopper } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const { member, bought } = await shopper(6_000)
        const back = refundOf(bought, 6_000)
        const code = await liveCode(member)
        const { words } = await race(
          times(16, (nth) =>
            nth % 8 < 4
              ? refund(back)
              : { act: 'order', asked: orderOf({ total: 150, bill: 200, use: use(500), member: code }) },
          ),
        )
        const { ok, ...refused } = count(words)
        expect([1, 2]).toContain(ok)
        expect(
          Object.keys(refused).filter((word) => !/^(refund-already-recorded|live-code-used|not-enough)$/.test(word)),
        ).toEqual([])
        const { balance, used } = await audited(member)
        expect([balance, used]).toEqual([0, ok === 2 ? 500 : 0])
      }
    })

    test('of what was used, while the same points are being spent again, gives back once and takes once', async () => {
      const { liveCode, orderOf, race, refundOf, shopper, spend } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const { member } = await shopper(6_000)
        const { number } = await spend(member, 400, 300)
        const back = refundOf(number, 370)
        // More than there is before the refund.
        const code = await liveCode(member, 1)
        const { words } = await race(
          times(16, (nth) =>
            nth % 8 < 4
              ? refund(back)
              : { act: 'order', asked: orderOf({ total: 760, bill: 800, use: use(400), member: code }) },
          ),
        )
        const { ok, ...refused } = count(words)
        expect([1, 2]).toContain(ok)
        const others = /^(refund-already-recorded|live-code-used|not-enough)$/
        expect(Object.keys(refused).filter((word) => !others.test(word))).toEqual([])
        const found = await audited(member)
        expect([found.used, found.back]).toEqual([ok === 2 ? 700 : 300, 300])
        expect(found.balance).toBe(ok === 2 ? 600 - 400 + 76 : 600)
      }
    })

    test('of what was earned, while a hold of it becomes an order or is let go, leaves the hold with one of them', async () => {
      const { lay, orderOf, pointsOf, race, refundOf, shopper } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const { member, bought } = await shopper(6_000)
        const hold = await lay(member, 400, 300)
        expect((await pointsOf(member)).holds).toBe(1)
        const back = refundOf(bought, 6_000)
        const ways = [
          () => refund(back),
          (): Job => ({ act: 'order', asked: orderOf({ total: 370, hold }) }),
          (): Job => ({ act: 'release', asked: { id: hold } }),
        ]
        const { words } = await race(times(24, (nth) => ways[Math.floor(nth / 4) % 3]!()))
        const { ok, ...refused } = count(words)
        const found = await audited(member)
        expect(found.holds).toBe(0)
        // An order has it, and nobody can let it go any more; or it was let go, which may be said again, and no order has it.
        const isUsed = found.used === 300
        expect([isUsed, ok]).toEqual([isUsed, isUsed ? 2 : 9])
        expect(refused).toEqual(
          isUsed
            ? { 'hold-mismatch': 7 + 8, 'refund-already-recorded': 7 }
            : { 'hold-lapsed': 8, 'refund-already-recorded': 7 },
        )
        expect(isUsed ? [0, 37] : [0, 300]).toContain(found.balance)
      }
    })
  })
