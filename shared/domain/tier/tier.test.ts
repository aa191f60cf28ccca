import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstCounted, lastOfTerm, monthOf } from './months.ts'
import { packMonths, unpackMonths } from './pack-standing.ts'
import { previewMove } from './preview.ts'
import { progressOf } from './progress.ts'
import { catchUp, grant, record, takeBack, withoutGift, type Moved, type TierAct } from './record.ts'
import { placeOf, review, reviewDue } from './review.ts'
import { GIFT, schemeOf } from './scheme.fixture.ts'
import { newStanding, rankOf, type Standing } from './standing.ts'
import type { TierScheme } from './tier-scheme.ts'

const NOON = 'T04:00:00.000Z'
const at = (day: string) => `${day}${NOON}`
const bought = (spend: number, day: string, more: Partial<TierAct> = {}): TierAct => ({
  day,
  amounts: { spend, visits: 1, points: Math.floor(spend / 10) },
  now: at(day),
  ...more,
})
const scheme = schemeOf()
const start = (of: TierScheme = scheme) => newStanding(of, '2026-01')

/** Buys on days, in their order, and is reviewed each time as the module does it. */
const buying = (days: Record<string, number>, of: TierScheme = scheme, from = start(of)) =>
  Object.entries(days).reduce<Moved>(
    ({ standing }, [day, spend]) => record(of, catchUp(of, standing, false, at(day)).standing, bought(spend, day)),
    { standing: from, changes: [], gift: null },
  )
const tierAt = (standing: Standing, day: string, of: TierScheme = scheme) => review(of, standing, at(day)).standing.held

describe('the months that count', () => {
  test.each([
    ['the last twelve, this one included', { kind: 'rolling', months: 12 }, '2026-11', '2025-12', '2027-11'],
    ['this one alone', { kind: 'rolling', months: 1 }, '2026-11', '2026-11', '2027-11'],
    ['the calendar year, and a term to its end', { kind: 'calendar-year' }, '2026-05', '2026-01', '2027-12'],
    ['the year of membership', { kind: 'membership-year' }, '2027-05', '2027-04', '2029-03'],
    ['the first year, and all before it', { kind: 'membership-year' }, '2026-05', '0000-01', '2028-03'],
  ] as const)('%s', (_, period, month, first, last) => {
    expect(firstCounted(period, '2026-04', month)).toBe(first)
    expect(lastOfTerm(period, '2026-04', month, 12)).toBe(last)
  })
  test('end and begin at midnight in Taipei', () => {
    expect(monthOf('2026-11-30T15:59:59.999Z')).toBe('2026-11')
    expect(monthOf('2026-11-30T16:00:00.000Z')).toBe('2026-12')
  })
})

describe('a member', () => {
  test('is lifted on the day the threshold is reached, with the gift, once', () => {
    expect(buying({ '2026-03-01': 2_999 }).changes).toEqual([])
    const up = buying({ '2026-03-01': 2_999, '2026-05-02': 1 })
    expect(up.changes).toEqual([{ from: 'basic', to: 'regular', why: 'upgrade' }])
    expect(up.gift).toEqual({ tier: 'regular', campaign: GIFT })
    expect(up.standing.held).toEqual({ tier: 'regular', since: '2026-05', until: '2027-05-31T15:59:59.999Z' })
    expect(record(scheme, up.standing, bought(10, '2026-05-03'))).toMatchObject({ changes: [], gift: null })
  })
  test('who reaches two tiers at once is given the higher one and its gift alone', () => {
    const up = buying({ '2026-03-01': 12_000 })
    expect(up).toMatchObject({ changes: [{ from: 'basic', to: 'friend' }], gift: { tier: 'friend' } })
  })
  test.each([
    ['spend', { spend: 3_000, visits: 0, points: 0 }, 'regular'],
    ['visits', { spend: 9_999, visits: 3, points: 0 }, 'basic'],
    ['visits', { spend: 0, visits: 3_000, points: 0 }, 'regular'],
    ['points', { spend: 0, visits: 0, points: 10_000 }, 'friend'],
  ] as const)('is measured by %s alone', (measure, amounts, tier) => {
    const of = schemeOf({ measure })
    expect(record(of, start(of), bought(0, '2026-03-01', { amounts })).standing.held.tier).toBe(tier)
  })
  test('whose purchase arrives late has it in its own month', () => {
    const late = record(
      scheme,
      buying({ '2026-10-05': 1_000 }).standing,
      bought(2_000, '2026-09-30', { now: at('2026-10-06') }),
    )
    expect(late.standing.months.map(({ month, spend }) => [month, spend])).toEqual([
      ['2026-09', 2_000],
      ['2026-10', 1_000],
    ])
    expect(late.standing.held.since).toBe('2026-10')
  })
})

describe('at the end of a term', () => {
  const regular = buying({ '2026-05-02': 3_000 }).standing
  test.each([
    [
      'who did enough in the year is kept for another',
      { '2026-09-01': 1_000, '2027-02-01': 1_000 },
      '2027-06-01',
      'regular',
      '2028-05-31',
    ],
    ['the purchase that lifted them does not count again', {}, '2027-06-15', 'basic', undefined],
    [
      'who did too little is kept through the days of grace',
      { '2026-09-01': 1_999 },
      '2027-06-14',
      'regular',
      '2027-05-31',
    ],
    ['and no longer', { '2026-09-01': 1_999 }, '2027-06-15', 'basic', undefined],
    [
      'what is bought in the days of grace still keeps them',
      { '2026-09-01': 1_999, '2027-06-10': 1 },
      '2027-06-15',
      'regular',
      '2028-05-31',
    ],
    ['what is bought after them does not', { '2026-09-01': 1_999, '2027-06-16': 1 }, '2027-06-17', 'basic', undefined],
  ])('%s', (_, days, day, tier, until) => {
    const held = tierAt(buying(days as Record<string, number>, scheme, regular).standing, day)
    expect([held.tier, held.until?.slice(0, 10)]).toEqual([tier, until])
  })
  test('they are told that it is grace, and until when', () => {
    expect(placeOf(scheme, regular, at('2027-06-10'))).toMatchObject({
      state: 'graced',
      graceUntil: '2027-06-14T15:59:59.999Z',
    })
    expect(reviewDue(scheme, regular, at('2027-05-10'))).toBe('2027-05-31T15:59:59.999Z')
    expect(reviewDue(scheme, regular, at('2027-06-10'))).toBe('2027-06-14T15:59:59.999Z')
  })
  test('a fall is one step, or to what is earned', () => {
    const friend = (of: TierScheme) => tierAt(buying({ '2026-05-02': 10_000 }, of).standing, '2027-06-20', of).tier
    expect(friend(schemeOf())).toBe('regular')
    expect(friend(schemeOf({ downgrade: 'to-earned' }))).toBe('basic')
  })
  test('terms that ended long ago are reviewed one after the other', () => {
    const { standing, changes } = review(scheme, buying({ '2026-05-02': 10_000 }).standing, at('2029-01-01'))
    expect(changes.map(({ from, to }) => `${from}>${to}`)).toEqual(['friend>regular', 'regular>basic'])
    expect(standing.gifts).toEqual([])
  })
  test('a tier that lasts for ever is never reviewed', () => {
    const of = schemeOf({ lastsMonths: null })
    expect(tierAt(buying({ '2026-05-02': 3_000 }, of).standing, '2036-01-01', of)).toMatchObject({
      tier: 'regular',
      until: null,
    })
  })
  test('where years count it is lived to the end of the year after', () => {
    const of = schemeOf({ period: { kind: 'calendar-year' } })
    expect(buying({ '2026-05-02': 3_000 }, of).standing.held.until).toBe('2027-12-31T15:59:59.999Z')
  })
})

describe('a refund', () => {
  const refunded = (of: TierScheme) =>
    takeBack(of, buying({ '2026-05-02': 3_000 }, of).standing, bought(3_000, '2026-05-02', { now: at('2026-06-01') }))
  test('takes the tier back where the brand chose so, and the progress in any case', () => {
    expect(refunded(schemeOf()).changes).toEqual([{ from: 'regular', to: 'basic', why: 'refund' }])
    const kept = refunded(schemeOf({ refunds: 'keep' }))
    expect(kept.changes).toEqual([])
    expect([kept.standing.held.tier, kept.standing.months]).toEqual(['regular', []])
  })
  test('of a part leaves what the rest earns', () => {
    const { standing } = buying({ '2026-05-02': 12_000 })
    const less = takeBack(scheme, standing, bought(5_000, '2026-05-02', { now: at('2026-06-01') }))
    expect(less.standing.held).toMatchObject({ tier: 'regular', since: '2026-05' })
  })
  test('does not touch what a person of the brand gave', () => {
    const given = grant(scheme, buying({ '2026-05-02': 3_000 }).standing, 'friend', at('2026-05-03'))
    expect(given.changes).toEqual([{ from: 'regular', to: 'friend', why: 'staff' }])
    const less = takeBack(scheme, given.standing, bought(3_000, '2026-05-02', { now: at('2026-06-01') }))
    expect(less.standing.held.tier).toBe('friend')
  })
})

describe('a member is told', () => {
  test('what is missing to the next tier, and to keep this one until when', () => {
    const { standing } = buying({ '2026-05-02': 3_000, '2026-07-01': 500 })
    expect(progressOf(scheme, standing, at('2026-08-01'))).toEqual({
      have: 3_500,
      next: { tier: 'friend', at: 10_000, missing: 6_500 },
      keep: { at: 2_000, have: 500, missing: 1_500, until: '2027-05-31T15:59:59.999Z', graceUntil: null },
    })
  })
  test('nothing of a next tier on the highest, and nothing of an end on the lowest', () => {
    expect(progressOf(scheme, buying({ '2026-05-02': 10_000 }).standing, at('2026-08-01')).next).toBeNull()
    expect(progressOf(scheme, start(), at('2026-08-01'))).toMatchObject({ have: 0, keep: null })
  })
})

describe('a change of thresholds', () => {
  const easier = schemeOf({
    tiers: scheme.tiers.map((tier) => ({ ...tier, upgradeAt: tier.upgradeAt / 2, renewAt: null })),
  })
  const harder = schemeOf({ tiers: scheme.tiers.map((tier) => ({ ...tier, upgradeAt: tier.upgradeAt * 2 })) })
  const { standing } = buying({ '2026-05-02': 1_500 })
  test('lifts at once who has done enough, with the gift', () => {
    expect(previewMove(scheme, easier, standing, at('2026-06-01'))).toEqual({
      from: 'basic',
      to: 'regular',
      when: 'now',
      gift: GIFT,
    })
    expect(catchUp(easier, standing, true, at('2026-06-01'))).toMatchObject({
      changes: [{ from: 'basic', to: 'regular', why: 'scheme' }],
      gift: { tier: 'regular' },
    })
  })
  test('never takes a tier before its end, and says who would lose it then', () => {
    const regular = buying({ '2026-05-02': 3_000, '2026-06-01': 2_000 }).standing
    expect(catchUp(harder, regular, true, at('2026-07-01')).standing.held).toEqual(regular.held)
    const stricter = schemeOf({ tiers: scheme.tiers.map((tier) => ({ ...tier, renewAt: null })) })
    expect(previewMove(scheme, stricter, regular, at('2026-07-01'))).toEqual({
      from: 'regular',
      to: 'basic',
      when: 'at-review',
      gift: null,
    })
  })
  test('that removes a tier leaves its holders what they have earned', () => {
    const friend = buying({ '2026-05-02': 12_000 }).standing
    const without = schemeOf({ tiers: scheme.tiers.slice(0, 2) })
    expect(catchUp(without, friend, true, at('2026-06-01')).standing.held.tier).toBe('regular')
  })
})

describe('whatever happens', () => {
  const day = fc
    .integer({ min: 0, max: 89 })
    .map((n) => new Date(Date.parse('2026-09-01') + n * 86_400_000).toISOString().slice(0, 10))
  const amounts = fc.record({ spend: fc.nat(9_000), visits: fc.nat(2), points: fc.nat(900) })
  const acts = fc.array(fc.record({ day, amounts }), { maxLength: 8 })
  const NOW = at('2026-11-30')
  const schemes = fc
    .record({
      measure: fc.constantFrom('spend', 'points'),
      period: fc.constantFrom(
        { kind: 'rolling', months: 1 },
        { kind: 'rolling', months: 12 },
        { kind: 'calendar-year' },
        { kind: 'membership-year' },
      ),
      lastsMonths: fc.constantFrom(null, 1, 2, 12),
      graceDays: fc.constantFrom(0, 14),
      downgrade: fc.constantFrom('one-step', 'to-earned'),
      refunds: fc.constantFrom('keep', 'take-back'),
    })
    .map((more) => schemeOf(more as Partial<TierScheme>))
  const all = (of: TierScheme, list: readonly Omit<TierAct, 'now'>[], from = start(of)) =>
    list.reduce(
      (standing, act) => record(of, catchUp(of, standing, false, NOW).standing, { ...act, now: NOW }).standing,
      from,
    )

  test('acts recorded in any order come to the same standing', () => {
    fc.assert(
      fc.property(
        schemes,
        acts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        (of, [one, other]) => {
          const { gifts: _, ...standing } = all(of, one)
          expect(all(of, other)).toMatchObject(standing)
        },
      ),
    )
  })
  test('nobody rises by a refund, and a full one where tiers are taken back is as if nothing had been bought', () => {
    fc.assert(
      fc.property(schemes, acts, fc.record({ day, amounts }), fc.nat(100), (of, list, act, percent) => {
        const before = all(of, list)
        const after = record(of, before, { ...act, now: NOW })
        const part = { ...act.amounts, spend: Math.floor((act.amounts.spend * percent) / 100) }
        const less = takeBack(of, after.standing, { ...act, amounts: part, now: NOW }).standing
        expect(rankOf(of, less.held.tier)).toBeLessThanOrEqual(rankOf(of, after.standing.held.tier))
        if (of.refunds === 'keep') return
        const none = takeBack(of, after.standing, { ...act, now: NOW }).standing
        expect(after.gift ? withoutGift(none, after.gift.tier) : none).toEqual(before)
      }),
    )
  })
  test('a review that has been done finds nothing to do', () => {
    fc.assert(
      fc.property(schemes, acts, fc.integer({ min: 0, max: 900 }), (of, list, days) => {
        const then = new Date(Date.parse(NOW) + days * 86_400_000).toISOString()
        const once = review(of, all(of, list), then)
        expect(review(of, once.standing, then)).toEqual({ standing: once.standing, changes: [] })
        const due = reviewDue(of, once.standing, then)
        expect(due === null || due >= then).toBe(true)
      }),
    )
  })
  test('what is stored is read as it was', () => {
    fc.assert(
      fc.property(schemes, acts, (of, list) => {
        const { months } = all(of, list)
        expect(unpackMonths(packMonths(months))).toEqual(months)
      }),
    )
  })
  test('twenty-nine busy months are kept, in less than 700 bytes', () => {
    const days = Array.from(
      { length: 40 },
      (_, nth) => `${2026 + Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}-15`,
    )
    const { standing } = buying(Object.fromEntries(days.map((one) => [one, 999_999])))
    expect(standing.months).toHaveLength(29)
    expect(packMonths(standing.months).length).toBeLessThan(700)
  })
})
