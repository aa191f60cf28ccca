import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestFirst } from './newest-first.ts'

const NOON = '2026-11-21T04:00:00.000Z'
const line = (key: string, delta: number, balance: number, at = NOON, of = 'points') => ({
  at,
  key,
  account: 'points',
  of,
  delta,
  balance,
})

test('of an order that used points and earned some, the last balance stands on top whatever the keys are', () => {
  const before = line('earn:1', 11, 11, '2026-11-20T04:00:00.000Z')
  const [used, earned] = [line('use:2', -10, 1), line('earn:2', 9, 10)]
  expect(newestFirst([earned, before, used])).toEqual([earned, used, before])
})

test('each balance stands on the one below it, whatever happened at one instant', () => {
  const moves = fc.array(
    fc.record({ delta: fc.integer({ min: -5, max: 9 }), of: fc.constantFrom('a', 'b'), later: fc.boolean() }),
  )
  fc.assert(
    fc.property(moves, fc.infiniteStream(fc.nat(1_000_000)), (happened, keys) => {
      const balances: Record<string, number> = {}
      let minute = 0
      const lines = happened.map(({ delta, of, later }, nth) => {
        if (later) minute += 1
        balances[of] = (balances[of] ?? 0) + delta
        const at = `2026-11-21T04:${String(minute).padStart(2, '0')}:00.000Z`
        return line(`${keys.next().value}:${nth}`, delta, balances[of], at, of)
      })
      for (const of of ['a', 'b']) {
        const own = newestFirst(lines).filter((one) => one.of === of)
        expect(own[0]?.balance).toBe(balances[of])
      }
    }),
  )
})
