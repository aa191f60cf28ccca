import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, HOUR, instant, MINUTE, ms, type Instant } from '../../base/time.ts'
import { nextTry } from './next-try.ts'

const FIRST = instant(Date.UTC(2026, 10, 23, 4))

const triesUntilGivenUp = (ends?: Instant): Instant[] => {
  const tries: Instant[] = []
  for (let at: Instant | undefined = FIRST; at; at = nextTry({ first: FIRST, ends }, at)) tries.push(at)
  return tries
}

test('a message that LINE does not answer for is tried at once, then ever more seldom, at least every half hour', () => {
  const tries = triesUntilGivenUp()
  const pauses = tries.slice(1).map((at, nth) => (ms(at) - ms(tries[nth]!)) / MINUTE)
  expect(pauses.slice(0, 7)).toEqual([1, 1, 2, 4, 8, 16, 30])
  expect(Math.max(...pauses)).toBe(30)
})

test('the last try is while LINE still knows the retry key', () => {
  const last = triesUntilGivenUp().at(-1)!
  expect(ms(last) - ms(FIRST)).toBeLessThan(24 * HOUR)
  expect(ms(last) - ms(FIRST)).toBeGreaterThan(22 * HOUR)
})

test('what nobody waits for any more is not tried again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), (minutes) => {
      const ends = after(FIRST, minutes * MINUTE)
      expect(triesUntilGivenUp(ends).at(-1)! < ends).toBe(true)
    }),
  )
})
