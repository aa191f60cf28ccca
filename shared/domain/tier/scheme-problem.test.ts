import { expect, test } from 'vitest'
import { schemeProblem } from './scheme-problem.ts'
import { schemeOf } from './scheme.fixture.ts'
import { tierScheme, type TierScheme } from './tier-scheme.ts'

const rung = (id: string, upgradeAt: number, renewAt: number | null = null) => ({ id, upgradeAt, renewAt })

test.each([
  ['rises', [rung('a', 0), rung('b', 100, 50), rung('c', 200, 50)], undefined],
  ['whose first tier asks for something', [rung('a', 1), rung('b', 2)], ['first-not-zero', 0]],
  ['that stands still', [rung('a', 0), rung('b', 100), rung('c', 100)], ['not-rising', 2]],
  ['that is harder to keep than to reach', [rung('a', 0), rung('b', 100, 101)], ['renewal-above-upgrade', 1]],
  [
    'whose higher tier is easier to keep',
    [rung('a', 0), rung('b', 100, 50), rung('c', 200, 49)],
    ['renewal-not-rising', 2],
  ],
  ['with the same tier twice', [rung('a', 0), rung('a', 100)], ['same-id', 1]],
])('a ladder %s', (_, tiers, expected) => {
  const found = schemeProblem(tiers)
  expect(found && [found.problem, found.nth]).toEqual(expected)
})

test('a ladder of months asks for no more than its period has', () => {
  const months = (upgradeAt: number, period: TierScheme['period']) => {
    const [first, second] = schemeOf().tiers
    const tiers = [first!, { ...second!, upgradeAt, renewAt: null }]
    return tierScheme.safeParse(schemeOf({ measure: 'months', period, tiers })).success
  }
  expect([6, 7].map((n) => months(n, { kind: 'rolling', months: 6 }))).toEqual([true, false])
  expect([12, 13].map((n) => months(n, { kind: 'calendar-year' }))).toEqual([true, false])
})

test('a ladder that does not rise is not taken', () => {
  expect(tierScheme.safeParse(schemeOf()).success).toBe(true)
  const [first, ...rest] = schemeOf().tiers
  expect(tierScheme.safeParse(schemeOf({ tiers: [...rest, first!] })).success).toBe(false)
})
