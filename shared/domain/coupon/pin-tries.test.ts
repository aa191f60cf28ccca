import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, MINUTE } from '../../base/time.ts'
import { LOCKED_MS, lockedUntil, tryAgainst, wasRight, WRONG_PINS, type Tries } from './pin-tries.ts'

const NOW = '2026-11-21T02:00:00.000Z'

test('the fifth wrong PIN locks for a quarter of an hour, the fourth does not', () => {
  let tries: Tries | undefined
  for (let i = 1; i <= WRONG_PINS; i++) {
    expect(lockedUntil(tries, NOW)).toBeUndefined()
    tries = tryAgainst(tries, 'cpn_1', NOW)
    expect(tries.wrong).toBe(i)
  }
  expect(lockedUntil(tries, NOW)).toBe(after(NOW, 15 * MINUTE))
  expect(lockedUntil(tries, after(NOW, LOCKED_MS))).toBeUndefined()
})

test('after the lock the count begins at one again', () => {
  expect(tryAgainst({ wrong: 5, until: NOW }, 'cpn_1', NOW).wrong).toBe(1)
})

test('a try that turned out right is taken off again', () => {
  const tries = { wrong: 5, until: after(NOW, MINUTE), last: 'cpn_1' }
  expect(lockedUntil(tries, NOW)).toBe(tries.until)
  expect(lockedUntil(tries, NOW, true)).toBeUndefined()
  expect(tryAgainst(tries, 'cpn_2', NOW, { isRight: true }).wrong).toBe(5)
})

test('a try was right when its coupon was redeemed after it, not because it had been redeemed before', () => {
  const tries = tryAgainst(undefined, 'cpn_1', NOW, { uses: 1 })
  expect([wasRight(tries, 1), wasRight(tries, 2)]).toEqual([false, true])
  const others = tryAgainst(undefined, 'cpn_1', NOW)
  expect([wasRight(others, 0), wasRight(others, 1)]).toEqual([false, true])
})

test('nobody gets more than five guesses in any quarter of an hour', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 * MINUTE }), { maxLength: 60 }), (waits) => {
      let tries: Tries | undefined
      let now = NOW
      const guesses: string[] = []
      for (const wait of waits) {
        now = after(now, wait)
        if (lockedUntil(tries, now)) continue
        tries = tryAgainst(tries, 'cpn_1', now)
        guesses.push(now)
      }
      guesses.forEach((at, i) => {
        const sixth = guesses[i + WRONG_PINS]
        if (sixth) expect(sixth >= after(at, LOCKED_MS)).toBe(true)
      })
    }),
  )
})
