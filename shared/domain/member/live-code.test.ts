import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, MINUTE } from '../../base/time.ts'
import { judgeLive, readMemberCode, stepAt, stepBegins, STEP_MS, stepsFrom } from './live-code.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const digitsOf = (step: number) => String(step % 1_000_000).padStart(6, '0')
const shownAt = (at: string) => digitsOf(stepAt(at))

test('a member code is read as scanners and people write it, with the live digits or without', () => {
  expect(readMemberCode('4183260759')).toEqual({ digits: '4183260759' })
  expect(readMemberCode(' ４１８３ 2607 59 012 345 ')).toEqual({ digits: '4183260759', live: '012345' })
  for (const other of ['418326075', '41832607590', '41832607590123456', '+886912345678', 'ABCDEFGHIJ', ''])
    expect(readMemberCode(other), other).toBeUndefined()
})

describe('a live code', () => {
  test('is good in its half minute, and one half minute before and after', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20 * MINUTE, max: 20 * MINUTE }), (away) => {
        const shown = after(NOW, away)
        const far = stepAt(shown) - stepAt(NOW)
        const judged = judgeLive(shownAt(shown), digitsOf, NOW)
        if (Math.abs(far) <= 1) expect(judged).toEqual({ step: stepAt(shown) })
        else if (Math.abs(far) <= 20) expect(judged).toEqual({ stale: far < 0 ? 'old' : 'early' })
        else expect(judged).toEqual({ stale: 'wrong' })
      }),
    )
  })
  test('of a step that nobody knows is wrong', () =>
    expect(judgeLive('000000', digitsOf, NOW)).toEqual({ stale: 'wrong' }))
})

test('a phone has the codes of the ten minutes that come, without a gap', () => {
  const steps = stepsFrom(NOW)
  expect(stepBegins(steps[0]!) <= NOW).toBe(true)
  expect(stepBegins(steps.at(-1)! + 1) >= after(NOW, 10 * MINUTE)).toBe(true)
  expect(steps.every((step, nth) => step === steps[0]! + nth)).toBe(true)
  expect(STEP_MS).toBe(30_000)
})
