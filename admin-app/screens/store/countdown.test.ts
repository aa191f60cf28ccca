import { expect, it } from 'vitest'
import { clockWords, secondsLeft } from './countdown.ts'

it('counts to the last second and stops there', () => {
  const until = '2026-11-21T08:30:00.000Z'
  expect(secondsLeft(until, Date.parse('2026-11-21T08:20:18.000Z'))).toBe(582)
  expect(secondsLeft(until, Date.parse('2026-11-21T08:29:59.500Z'))).toBe(1)
  expect(secondsLeft(until, Date.parse('2026-11-21T09:00:00.000Z'))).toBe(0)
})

it('reads as a clock', () => {
  expect([582, 60, 9, 0].map(clockWords)).toEqual(['9:42', '1:00', '0:09', '0:00'])
})
