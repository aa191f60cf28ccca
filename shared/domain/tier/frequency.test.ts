// Tiers by how many months somebody came, against a recount of everything that stands.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeStandings, partStandings } from './merge-standings.ts'
import { addMonths, firstCounted, monthOf, monthOfDay, type CountedPeriod } from './months.ts'
import { previewMove } from './preview.ts'
import { progressOf } from './progress.ts'
import { catchUp, record, takeBack } from './record.ts'
import { schemeOf } from './scheme.fixture.ts'
import { countIn, newStanding, rankOf, reachedBy, type Standing } from './standing.ts'
import type { TierScheme } from './tier-scheme.ts'

const NOW = '2026-11-30T04:00:00.000Z'
const JOINED = '2026-03'
const rungs = (regular: number, friend: number) =>
  schemeOf().tiers.map((tier, nth) => ({ ...tier, upgradeAt: [0, regular, friend][nth]!, renewAt: null }))
const monthly = (more: Partial<TierScheme> = {}) => schemeOf({ measure: 'months', tiers: rungs(3, 6), ...more })

interface Order {
  day: string
  spend: number
}
const amountsOf = ({ spend }: Order) => ({ spend, visits: spend > 0 ? 1 : 0, points: Math.floor(spend / 10) })
const start = (of: TierScheme) => newStanding(of, JOINED)
const buy = (of: TierScheme, standing: Standing, order: Order, now = NOW): Standing =>
  record(of, catchUp(of, standing, false, now).standing, { day: order.day, amounts: amountsOf(order), now }).standing
/** So much of an order is left after its refund. */
const refund = (of: TierScheme, standing: Standing, order: Order, left: number): Standing => {
  const [was, is] = [amountsOf(order), amountsOf({ ...order, spend: left })]
  const amounts = { spend: was.spend - is.spend, visits: was.visits - is.visits, points: was.points - is.points }
  return takeBack(of, catchUp(of, standing, false, NOW).standing, { day: order.day, amounts, now: NOW }).standing
}

/** Months of the period in which something of an order stands. */
const recounted = (period: CountedPeriod, orders: readonly Order[]): number => {
  const first = firstCounted(period, JOINED, monthOf(NOW))
  const months = orders.filter(({ spend }) => spend > 0).map(({ day }) => monthOfDay(day))
  return new Set(months.filter((month) => month >= first && month <= monthOf(NOW))).size
}

const day = fc
  .integer({ min: 0, max: 270 })
  .map((n) => new Date(Date.parse('2026-03-01') + n * 86_400_000).toISOString().slice(0, 10))
const order = fc.record({ day, spend: fc.integer({ min: 1, max: 900 }) })
const orders = fc.array(order, { maxLength: 10 })
const schemes = fc
  .record({
    period: fc.constantFrom<CountedPeriod>(
      { kind: 'rolling', months: 1 },
      { kind: 'rolling', months: 4 },
      { kind: 'rolling', months: 12 },
      { kind: 'calendar-year' },
      { kind: 'membership-year' },
    ),
    lastsMonths: fc.constantFrom(null, 2, 12),
    refunds: fc.constantFrom<TierScheme['refunds']>('keep', 'take-back'),
    downgrade: fc.constantFrom<TierScheme['downgrade']>('one-step', 'to-earned'),
  })
  .map((more) => monthly(more))
const have = (of: TierScheme, standing: Standing) => countIn(of, standing, monthOf(NOW))

describe('who comes every month', () => {
  test('is before who came many times in one', () => {
    const of = monthly()
    const often = Array.from({ length: 20 }, (_, nth) => ({
      day: `2026-11-${String(nth + 1).padStart(2, '0')}`,
      spend: 900,
    }))
    const big = often.reduce((standing, one) => buy(of, standing, one), start(of))
    expect([have(of, big), big.held.tier]).toEqual([1, 'basic'])
    const regular = ['09', '10', '11'].reduce(
      (standing, month) => buy(of, standing, { day: `2026-${month}-05`, spend: 60 }),
      start(of),
    )
    expect([have(of, regular), regular.held.tier]).toEqual([3, 'regular'])
    expect(progressOf(of, regular, NOW)).toMatchObject({ have: 3, next: { tier: 'friend', missing: 3 } })
  })
  test('loses the month of an order that came back whole, unless there is another in it', () => {
    const of = monthly()
    const all = ['2026-09-05', '2026-10-05', '2026-11-05', '2026-11-06'].map((one) => ({ day: one, spend: 60 }))
    const standing = all.reduce((before, one) => buy(of, before, one), start(of))
    const once = refund(of, standing, all[2]!, 0)
    expect([have(of, once), once.held.tier]).toEqual([3, 'regular'])
    const twice = refund(of, once, all[3]!, 0)
    expect([have(of, twice), twice.held.tier]).toEqual([2, 'basic'])
    const kept = monthly({ refunds: 'keep' })
    expect(refund(kept, refund(kept, standing, all[2]!, 0), all[3]!, 0).held.tier).toBe('regular')
    expect(have(of, refund(of, standing, all[0]!, 1))).toBe(3)
  })
  test('is told before what other thresholds would do', () => {
    const standing = ['2026-10-05', '2026-11-05'].reduce(
      (before, one) => buy(monthly(), before, { day: one, spend: 60 }),
      start(monthly()),
    )
    expect(previewMove(monthly(), monthly({ tiers: rungs(2, 6) }), standing, NOW)).toMatchObject({
      from: 'basic',
      to: 'regular',
      when: 'now',
    })
  })
})

describe('the months counted', () => {
  test('are those of a recount, whatever came in whichever order and was given back in whichever part', () => {
    const acts = orders.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.map((_, nth) => nth),
          { minLength: list.length },
        ),
        fc.array(fc.constantFrom(0, 0, 1, null), { minLength: list.length, maxLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(schemes, acts, (of, [list, order, lefts]) => {
        let standing = order.reduce((before, nth) => buy(of, before, list[nth]!), start(of))
        const left = list.map((one, nth) => ({ ...one, spend: lefts[nth] ?? one.spend }))
        expect(have(of, standing)).toBe(recounted(of.period, list))
        for (const [nth, one] of list.entries())
          if (lefts[nth] !== null) standing = refund(of, standing, one, lefts[nth]!)
        expect(have(of, standing)).toBe(recounted(of.period, left))
        if (of.refunds === 'take-back' && of.lastsMonths === null)
          expect(rankOf(of, standing.held.tier)).toBeGreaterThanOrEqual(
            rankOf(of, reachedBy(of, have(of, standing)).id),
          )
      }),
    )
  })
  test('of two who become one are those of both together, and each has their own again when they part', () => {
    fc.assert(
      fc.property(schemes, orders, orders, orders, (of, ours, theirs, since) => {
        const alone = (list: readonly Order[]) => list.reduce((before, one) => buy(of, before, one), start(of))
        const [one, other] = [alone(ours), alone(theirs)]
        const merged = mergeStandings(of, one, other, NOW).standing
        expect(have(of, merged)).toBe(recounted(of.period, [...ours, ...theirs]))
        const both = since.reduce((before, act) => buy(of, before, act), merged)
        expect(have(of, both)).toBe(recounted(of.period, [...ours, ...theirs, ...since]))
        const parted = partStandings(of, { both, before: one, theirs: other, merged }, NOW).standing
        expect(have(of, parted)).toBe(recounted(of.period, [...ours, ...since]))
      }),
    )
  })
  test('fall out of a rolling period one after the other', () => {
    const of = monthly({ period: { kind: 'rolling', months: 4 } })
    const standing = ['2026-08-31', '2026-09-01', '2026-11-05'].reduce(
      (before, one) => buy(of, before, { day: one, spend: 60 }),
      start(of),
    )
    const then = (months: number) => countIn(of, standing, addMonths(monthOf(NOW), months))
    expect([0, 1, 2, 3, 4].map(then)).toEqual([3, 2, 1, 1, 0])
  })
})
