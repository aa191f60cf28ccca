import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PERIODS } from '../../../base/calendar.ts'
import { after, DAY } from '../../../base/time.ts'
import type { Occasion } from '../../../domain/card/card-kind.ts'
import { PENDING_DAYS_MAX, PERCENT_MAX, type Multiplier, type PointsCard } from '../../../domain/card/points-card.ts'
import type { Account } from '../../../domain/ledger/account.ts'
import { LAPSE_MONTHS_MAX } from '../../../domain/ledger/lapse-rule.ts'
import { card } from './card.ts'

/** A Saturday in Taipei. */
const NOW = '2026-11-21T02:00:00.000Z'
const settings = (more: Partial<PointsCard> = {}): PointsCard => ({
  rate: { points: 1, per: 100 },
  multipliers: [],
  lapse: { kind: 'after-earning', months: 12 },
  pendingDays: 0,
  offset: { points: 1, money: 1, mostPercent: 50 },
  exchanges: [],
  ...more,
})
const line = { sku: 'A-1', name: '冰美式', quantity: 1, price: 450, discount: 0, category: '咖啡' }
const occasion = (more: Partial<Occasion> = {}): Occasion => ({
  way: 'till',
  at: NOW,
  store: 'sto_1',
  dayEndsAtHour: 0,
  purchase: { lines: [line, { ...line, sku: 'B-2', category: '甜點', price: 550 }], total: 1_000 },
  ...more,
})
const earn = (held: Account, worth: number, rules = settings(), at = NOW) => {
  const collected = card.collect(rules, held, { at, key: `order:${at}`, worth, occasion: occasion() })
  if (!collected.ok) throw new Error(collected.failure)
  return collected.value
}

describe('what a purchase is worth', () => {
  test('is so many points for so much money, whole ones only', () => {
    expect(card.worth(settings(), occasion())).toBe(10)
    expect(card.worth(settings({ rate: { points: 3, per: 70 } }), occasion())).toBe(42)
    expect(card.worth(settings(), occasion({ purchase: { lines: [], total: 199 } }))).toBe(1)
    expect(card.worth(settings(), occasion({ purchase: undefined, said: 3 }))).toBe(0)
  })
  test('is multiplied by tier, weekday, store or product; of several the highest counts', () => {
    const rules = settings({
      multipliers: [
        { when: { kind: 'tier', tiers: ['gold'] }, percent: 150 },
        { when: { kind: 'weekday', weekdays: [6] }, percent: 200 },
        { when: { kind: 'product', products: ['甜點'] }, percent: 300 },
      ],
    })
    expect(card.worth(rules, occasion())).toBe(9 + 16)
    expect(card.worth(rules, occasion({ at: after(NOW, 2 * DAY), tier: 'gold' }))).toBe(Math.floor(4.5 * 1.5 + 16.5))
  })
  test('takes the weekday of the business day: Saturday lasts until Sunday’s 04:00', () => {
    const rules = settings({ multipliers: [{ when: { kind: 'weekday', weekdays: [6] }, percent: 200 }] })
    const oneOnSunday = '2026-11-21T17:00:00.000Z'
    expect(card.worth(rules, occasion({ at: oneOnSunday, dayEndsAtHour: 4 }))).toBe(20)
    expect(card.worth(rules, occasion({ at: oneOnSunday }))).toBe(10)
  })
  test('is nothing for what the brand leaves out', () => {
    const rules = settings({
      multipliers: [
        { when: { kind: 'product', products: ['咖啡'] }, percent: 0 },
        { when: { kind: 'weekday', weekdays: [6] }, percent: 200 },
      ],
    })
    expect(card.worth(rules, occasion())).toBe(11)
  })
  test('is less where a multiplier says less', () => {
    const half = (when: Multiplier['when']) => settings({ multipliers: [{ when, percent: 50 }] })
    expect(card.worth(half({ kind: 'weekday', weekdays: [6] }), occasion())).toBe(5)
    expect(card.worth(half({ kind: 'store', stores: ['sto_1'] as never }), occasion())).toBe(5)
    expect(card.worth(half({ kind: 'tier', tiers: ['guest'] }), occasion({ tier: 'guest' }))).toBe(5)
    expect(card.worth(half({ kind: 'product', products: ['甜點'] }), occasion())).toBe(Math.floor(4.5 + 2.75))
  })

  test('is less on what a brand cut, whatever else would raise it; else what raises it most', () => {
    const percents = fc.array(fc.integer({ min: 0, max: PERCENT_MAX }), { minLength: 1, maxLength: 6 })
    const total = fc.integer({ min: 0, max: 99_999 })
    fc.assert(
      fc.property(percents, total, (all, paid) => {
        const rules = settings({
          multipliers: all.map((percent) => ({ when: { kind: 'weekday', weekdays: [6] }, percent })),
        })
        const given = card.worth(rules, occasion({ purchase: { lines: [], total: paid } }))
        const cut = all.filter((percent) => percent < 100)
        const expected = cut.length > 0 ? Math.min(...cut) : Math.max(...all)
        expect(given).toBe(Math.floor((paid * expected) / 10_000))
        expect(card.worth(rules, occasion({ purchase: { lines: [{ ...line, price: paid }], total: paid } }))).toBe(
          given,
        )
      }),
    )
  })

  test('never grows by a refund of a part of it', () => {
    const amount = fc.integer({ min: 0, max: 9_000 })
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 300 }),
        (a, b, points, per) => {
          const rules = settings({ rate: { points, per } })
          const of = (total: number) => card.worth(rules, occasion({ purchase: { lines: [], total } }))
          expect(of(a)).toBeLessThanOrEqual(of(a + b))
          expect(of(0)).toBe(0)
        },
      ),
    )
  })
})

describe('points', () => {
  test('lapse by the rule of the programme', () => {
    expect(earn(card.blank(settings()), 10).card.lots).toMatchObject([{ endsAt: '2027-11-21T15:59:59.999Z' }])
  })
  test('are all put off by each movement when the brand promises so', () => {
    const rules = settings({ lapse: { kind: 'after-activity', months: 1 } })
    const later = after(NOW, 20 * DAY)
    const held = earn(earn(card.blank(rules), 10, rules).card, 5, rules, later).card
    expect(new Set(held.lots.map(({ endsAt }) => endsAt)).size).toBe(1)
    expect(card.show(rules, held, later)).toMatchObject({ balance: 15, expiring: 15 })
  })
  describe('that a purchase puts off, told after their end', () => {
    const rules = settings({ lapse: { kind: 'after-activity', months: 1 } })
    const held = earn(card.blank(rules), 500, rules).card
    const LAST_NIGHT = '2026-12-21T13:00:00.000Z'
    const tell = (from: Account, at: string, told: string, dayEndsAtHour = 0) => {
      const collected = card.collect(rules, from, {
        at: told,
        key: `order:${told}`,
        worth: 10,
        occasion: occasion({ at, dayEndsAtHour }),
      })
      if (!collected.ok) throw new Error(collected.failure)
      return { ...collected.value, balance: card.balance(collected.value.card) }
    }
    test('stay, and end as late as had it been told at once, or later', () => {
      const late = tell(held, LAST_NIGHT, '2026-12-22T02:00:00.000Z')
      expect(late.entries).toMatchObject([{ reason: 'counter', delta: 10 }])
      expect(late.balance).toBe(510)
      expect(new Set(late.card.lots.map(({ endsAt }) => endsAt))).toEqual(new Set(['2027-01-22T15:59:59.999Z']))
    })
    test('stay where it was bought in the small hours of the business day', () => {
      const night = '2026-12-21T19:00:00.000Z'
      expect([tell(held, night, night, 4).balance, tell(held, night, night).balance]).toEqual([510, 10])
    })
    test('are gone where that was too late, or is so long ago that they would have ended since', () => {
      const after = tell(held, '2026-12-22T01:00:00.000Z', '2026-12-22T02:00:00.000Z')
      expect(after.entries).toMatchObject([{ reason: 'expired', delta: -500 }, { delta: 10 }])
      const old = tell(held, LAST_NIGHT, '2027-01-22T02:00:00.000Z')
      expect(old.entries).toMatchObject([{ reason: 'expired', delta: -500, endedAt: '2027-01-21T15:59:59.999Z' }, {}])
    })
    test('do not come back where another act has written them off', () => {
      const gone = tell(held, '2026-12-22T01:00:00.000Z', '2026-12-22T01:00:00.000Z').card
      expect(tell(gone, LAST_NIGHT, '2026-12-22T02:00:00.000Z').balance).toBe(20)
    })
  })
  test('wait until they may be used when the brand says so', () => {
    const rules = settings({ pendingDays: 7 })
    const { card: held } = earn(card.blank(rules), 10, rules)
    expect(card.show(rules, held, NOW).shown).toMatchObject({ available: 0, pending: 10 })
    expect(card.spend!(rules, held, { at: NOW, key: 'k', amount: 1 })).toMatchObject({ failure: 'not-enough' })
    expect(card.spend!(rules, held, { at: after(NOW, 7 * DAY), key: 'k', amount: 10 }).ok).toBe(true)
  })
  test('that wait have their whole time once they open: none lapses before', () => {
    const end = (pendingDays: number, lapse: PointsCard['lapse']) => {
      const rules = settings({ pendingDays, lapse })
      return earn(card.blank(rules), 10, rules).card.lots[0]!.endsAt
    }
    expect(end(0, { kind: 'end-of', period: 'month', later: 0 })).toBe('2026-11-30T15:59:59.999Z')
    expect(end(14, { kind: 'end-of', period: 'month', later: 0 })).toBe('2026-12-31T15:59:59.999Z')

    const months = fc.integer({ min: 1, max: LAPSE_MONTHS_MAX })
    const lapses: fc.Arbitrary<PointsCard['lapse']> = fc.oneof(
      months.map((n) => ({ kind: 'after-earning' as const, months: n })),
      months.map((n) => ({ kind: 'after-activity' as const, months: n })),
      fc.record({
        kind: fc.constant('end-of' as const),
        period: fc.constantFrom(...PERIODS),
        later: fc.integer({ min: 0, max: 4 }),
      }),
    )
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: PENDING_DAYS_MAX }), lapses, days, (pendingDays, lapse, gaps) => {
        const rules = settings({ pendingDays, lapse })
        let held = card.blank(rules)
        let at = NOW
        for (const gap of gaps) {
          at = after(at, gap * DAY)
          held = earn(held, 10, rules, at).card
          for (const { opensAt, endsAt } of held.lots) expect(endsAt! > (opensAt ?? at)).toBe(true)
        }
      }),
    )
  })

  test('are used as money off in whole steps, up to a share of the order', () => {
    const rules = settings({ offset: { points: 10, money: 1, mostPercent: 50 } })
    const held = earn(card.blank(rules), 645, rules).card
    expect(card.offer!(rules, held, { total: 1_000, at: NOW })).toEqual({
      available: 645,
      most: 640,
      money: 64,
      step: 10,
      worth: 1,
    })
    expect(card.offer!(rules, held, { total: 99, at: NOW })).toMatchObject({ most: 490, money: 49 })
    expect(card.offer!(settings({ offset: null }), held, { total: 99, at: NOW })).toBeUndefined()
  })
  test('that paid for what came back are points again, to the end they had', () => {
    const held = earn(card.blank(settings()), 100).card
    const used = card.spend!(settings(), held, { at: NOW, key: 'k', amount: 60 })
    if (!used.ok) throw new Error(used.failure)
    const back = card.giveBack!(settings(), used.value.card, {
      at: after(NOW, DAY),
      key: 'r',
      amount: 25,
      spent: used.value.entries[0]!.parts!,
      before: 0,
    })
    expect(back.entries).toMatchObject([{ reason: 'given-back', delta: 25, balance: 65 }])
    expect(back.card.lots.map(({ left, endsAt }) => [left, endsAt])).toEqual([
      [40, held.lots[0]!.endsAt],
      [25, held.lots[0]!.endsAt],
    ])
  })
  test('that lapsed before an act are told before it', () => {
    const { entries } = earn(earn(card.blank(settings()), 10).card, 5, settings(), after(NOW, 400 * DAY))
    expect(entries).toMatchObject([
      { reason: 'expired', delta: -10, balance: 0, suffix: expect.any(String) },
      { reason: 'counter', delta: 5, balance: 5 },
    ])
    expect(entries[1]).not.toHaveProperty('suffix')
  })
  test('of a refunded purchase go, first those that it made', () => {
    const first = earn(card.blank(settings()), 10)
    const second = earn(first.card, 20)
    const back = card.reverse(settings(), second.card, {
      at: NOW,
      key: 'refund:1',
      amount: 15,
      of: { key: 'order:2', parts: second.entries[0]!.parts! },
      undoable: [],
      policy: 'what-is-left',
    })
    expect(back).toMatchObject({ value: { entries: [{ reason: 'refund', delta: -15, balance: 15 }] } })
    if (back.ok) expect(back.value.card.lots.map(({ left }) => left)).toEqual([10, 5])
  })
})

describe('points behind a link or held at a till', () => {
  const rules = settings({ lapse: { kind: 'after-activity', months: 1 }, transfer: { mostADay: 500 } })
  const earned = earn(card.blank(rules), 500, rules).card
  const until = after(NOW, 7 * DAY)
  const aside = [
    card.setGiftAside!(rules, earned, { at: NOW, key: 'link', code: 'a', amount: 400, until }),
    card.hold!(rules, earned, { at: NOW, key: 'till', hold: 'till', amount: 500 }),
  ].map((set) => {
    if (!set.ok) throw new Error(set.failure)
    return set.value.card
  })
  const left = (held: Account, at: string) => card.balance(card.expire(held, at).card)

  test('are put off by a purchase like the rest, and wait no longer for it', () => {
    const bought = earn(aside[0]!, 10, rules, after(NOW, 6 * DAY)).card
    expect(bought.holds[0]!.until).toBe(until)
    expect(left(bought, after(NOW, 33 * DAY))).toBe(510)
  })
  test('are put off by staff like the rest, and each lot is told once', () => {
    for (const held of aside) {
      const put = card.extend(rules, held, { at: NOW, key: 'hand:1', until: after(NOW, 90 * DAY) })
      if (!put.ok) throw new Error(put.failure)
      expect(put.value.extended).toBe(500)
      expect(put.value.entries.at(-1)!.parts).toHaveLength(1)
      expect(left(put.value.card, after(NOW, 80 * DAY))).toBe(500)
    }
  })
})
