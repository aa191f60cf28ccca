import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY, HOUR, instant, MINUTE } from '../../../base/time.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { card, type HeldStampCard } from './card.ts'
import { monthsAfter } from './lapse.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const settings = (more: Partial<StampCard> = {}): StampCard => ({
  name: { 'zh-Hant': '咖啡集點卡' },
  unit: { 'zh-Hant': '杯' },
  goal: 10,
  intervalMinutes: 0,
  reward: { campaign: 'cmp_00000000000000000000000000' as never, words: { 'zh-Hant': '手沖一杯' } },
  validity: { kind: 'months-after-last-stamp', months: 6 },
  face: { colour: '#b4532a', pattern: 'waves', mark: 'seal', picture: null },
  ...more,
})
const visit = (worth = 1, at = NOW, key = `scan:${at}`) => ({ worth, at, key })
const collect = (rules: StampCard, held: HeldStampCard, one: ReturnType<typeof visit>) => {
  const result = card.collect(rules, held, one)
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
const withStamps = (stamps: number, rules = settings()) =>
  stamps === 0
    ? card.blank(rules)
    : Array.from({ length: stamps }).reduce<HeldStampCard>(
        (held) => collect(rules, held, visit()).card,
        card.blank(rules),
      )

describe('a stamp card', () => {
  test('fills at its goal and goes on with the next card', () => {
    const { card: held, filled, entries } = collect(settings(), withStamps(9), visit())
    expect(filled).toBe(1)
    expect(held).toMatchObject({ round: 2, pressed: [], expiresAt: null })
    expect(entries.map(({ reason, delta, balance }) => [reason, delta, balance])).toEqual([
      ['collected', 1, 10],
      ['card-filled', -10, 0],
    ])
  })

  test('carries what is too much over to the next card', () => {
    const { card: held, filled } = collect(settings(), withStamps(8), visit(5))
    expect([filled, held.pressed.length, held.round]).toEqual([1, 3, 2])
  })

  test('may be filled more than once by one visit', () => {
    const rules = settings({ goal: 2 })
    const { card: held, filled } = collect(rules, card.blank(rules), visit(9))
    expect([filled, held.pressed.length]).toEqual([4, 1])
  })

  test('keeps the goal it was begun with, and takes the new one on the next card', () => {
    const { card: held, filled } = collect(settings({ goal: 5 }), withStamps(8), visit())
    expect([filled, held.pressed.length, held.goal]).toEqual([0, 9, 10])
    expect(collect(settings({ goal: 5 }), held, visit()).card.goal).toBe(5)
  })

  test('refuses a visit that comes too soon, and says when to come again', () => {
    const rules = settings({ intervalMinutes: 60 })
    const { card: held } = collect(rules, card.blank(rules), visit())
    const soon = card.collect(rules, held, visit(1, after(NOW, 59 * MINUTE)))
    expect(soon).toEqual({ ok: false, failure: 'too-soon', detail: { retryAt: after(NOW, HOUR) } })
    expect(card.collect(rules, held, visit(1, after(NOW, HOUR))).ok).toBe(true)
  })

  test('counts the interval across a card that was just filled', () => {
    const rules = settings({ intervalMinutes: 60 })
    const { card: held } = collect(rules, card.blank(rules), visit(10, NOW))
    expect(card.collect(rules, held, visit(1, after(NOW, MINUTE))).ok).toBe(false)
  })

  test('starts afresh when its stamps have lapsed, and says what was lost', () => {
    const { card: held, entries } = collect(settings(), withStamps(7), visit(1, after(NOW, 200 * DAY)))
    expect(held).toMatchObject({ round: 2, pressed: [{ key: expect.any(String) }] })
    expect(entries[0]).toEqual({ reason: 'expired', delta: -7, balance: 0, round: 1 })
  })

  test('shows nothing once its stamps have lapsed', () => {
    expect(card.expire(withStamps(7), after(NOW, 200 * DAY)).card.pressed).toEqual([])
    expect(card.expire(withStamps(7), after(NOW, 100 * DAY)).card.pressed).toHaveLength(7)
  })

  test('is over once its last day has passed', () => {
    const rules = settings({ validity: { kind: 'until', day: '2026-11-20' } })
    expect(card.collect(rules, card.blank(rules), visit())).toMatchObject({ failure: 'no-card' })
    const today = settings({ validity: { kind: 'until', day: '2026-11-21' } })
    expect(collect(today, card.blank(today), visit()).card.expiresAt).toBe('2026-11-21T15:59:59.999Z')
  })

  test('never lapses when the brand promises so', () => {
    const rules = settings({ validity: { kind: 'never' } })
    expect(collect(rules, card.blank(rules), visit()).card.expiresAt).toBeNull()
  })
})

test('a month later is the month’s last day when it has no such day', () => {
  expect(monthsAfter('2027-01-31T02:00:00.000Z', 1)).toBe('2027-02-28T15:59:59.999Z')
  expect(monthsAfter('2026-11-30T20:00:00.000Z', 3)).toBe('2027-03-01T15:59:59.999Z')
})

describe('whatever is collected', () => {
  const rules = fc
    .record({ goal: fc.integer({ min: 2, max: 20 }), months: fc.integer({ min: 1, max: 36 }), never: fc.boolean() })
    .map(({ goal, months, never }) =>
      settings({ goal, validity: never ? { kind: 'never' } : { kind: 'months-after-last-stamp', months } }),
    )
  const visits = fc.array(
    fc.record({ worth: fc.integer({ min: 1, max: 9 }), days: fc.integer({ min: 0, max: 400 }) }),
    { maxLength: 30 },
  )

  test('stamps stay below the goal, and every stamp is on the card, in a reward, or told as lapsed', () => {
    fc.assert(
      fc.property(rules, visits, (promise, all) => {
        let held = card.blank(promise)
        let at = NOW
        let given = 0
        let sum = 0
        let gone = 0
        for (const { worth, days } of all) {
          at = instant(Date.parse(at) + days * DAY + 1)
          const step = collect(promise, held, visit(worth, at))
          held = step.card
          given += worth
          for (const { reason, delta, balance } of step.entries) {
            sum += delta
            if (reason !== 'collected') gone -= delta
            expect(balance).toBe(sum)
          }
          expect(held.pressed.length).toBeLessThan(held.goal)
          expect(sum).toBe(held.pressed.length)
          expect(gone + held.pressed.length).toBe(given)
        }
      }),
    )
  })

  test('two visits of one moment add up to the same in either order', () => {
    const worth = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 19 }), worth, worth, (promise, before, one, two) => {
        const held = withStamps(before % promise.goal, promise)
        const total = (first: number, second: number) => {
          const a = collect(promise, held, visit(first, NOW, 'a'))
          const b = collect(promise, a.card, visit(second, NOW, 'b'))
          return [a.filled + b.filled, b.card.pressed.length, b.card.round, b.card.expiresAt]
        }
        expect(total(one, two)).toEqual(total(two, one))
      }),
    )
  })
})
