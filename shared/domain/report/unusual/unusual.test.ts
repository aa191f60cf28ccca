import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEAST, median, type DayOf } from './sign.ts'
import { unusualHand, type Hand } from './unusual-hand.ts'
import { favouredBy, unusualMember } from './unusual-member.ts'
import { unusualStore } from './unusual-store.ts'

const day = (nth: number, counters: Record<string, number>): DayOf => ({
  day: `2026-11-${String(nth).padStart(2, '0')}`,
  counters,
})
const visits = (...counts: number[]) => counts.map((count, nth) => day(nth + 1, { visits: count }))

describe('a member is unusual', () => {
  test('for many visits on one day, not for coming every day', () => {
    expect(unusualMember(visits(1, 1, 7, 2))).toEqual([
      { kind: 'visits', count: 7, usual: 1, day: '2026-11-03', hour: null, member: null },
    ])
    expect(unusualMember(visits(...Array.from({ length: 30 }, () => 3)))).toEqual([])
    expect(unusualMember(visits(6))).toMatchObject([{ count: 6, usual: null }])
  })
  test('for refunds of somebody who had used something, not for refunds alone', () => {
    expect(unusualMember([day(1, { refunded: 2, redeemed: 2 })])).toMatchObject([{ kind: 'refunds', count: 2 }])
    expect(unusualMember([day(1, { refunded: 9 })])).toEqual([])
  })
  test('for doubts and for redemptions taken back, counted over all days', () => {
    const days = [day(1, { doubts: 2, undone: 1 }), day(5, { doubts: 1, undone: 2 })]
    expect(unusualMember(days)).toMatchObject([
      { kind: 'doubts', count: 3 },
      { kind: 'undone', count: 3 },
    ])
  })
  test('in more ways, never in fewer, the more is counted on the same day', () => {
    const names = ['doubts', 'undone', 'refunded', 'redeemed'] as const
    const amounts = fc.record(Object.fromEntries(names.map((name) => [name, fc.nat({ max: 8 })])))
    fc.assert(
      fc.property(amounts, fc.constantFrom(...names), (counters, more) => {
        const kinds = (days: DayOf[]) => unusualMember(days).map(({ kind }) => kind)
        const before = kinds([day(1, counters)])
        expect(kinds([day(1, { ...counters, [more]: counters[more]! + 1 })])).toEqual(expect.arrayContaining(before))
      }),
    )
  })
  test('favoured by whoever serves them again and again; a till serves everybody', () => {
    const days = [day(1, { 'by.clerk.clk_1': 5, 'by.till.key_1': 20 }), day(2, { 'by.clerk.clk_1': 4 })]
    expect(favouredBy(days)).toEqual([{ hand: 'clerk.clk_1', count: 9 }])
    expect(favouredBy(days.slice(0, 1))).toEqual([])
    // In a month a regular is served that often by whoever stands there.
    expect(favouredBy(days, 30)).toEqual([])
  })
})

describe('a hand is unusual', () => {
  const hand = (id: string, counters: Record<string, number>): Hand => ({ id, days: [day(1, counters)] })
  const usual = [
    hand('clerk.clk_2', { acts: 40, stamped: 40, stamps: 44, people: 36 }),
    hand('clerk.clk_3', { acts: 30, stamped: 30, stamps: 30, people: 30 }),
  ]
  test('for every act on its own member account, however few', () => {
    const own = hand('clerk.clk_1', { acts: 20, self: 1 })
    expect(unusualHand(own, [own, ...usual], [])).toMatchObject([{ kind: 'self-dealing', count: 1 }])
  })
  test('for one member again and again, beside how often it usually serves one', () => {
    const own = hand('clerk.clk_1', { acts: 24, people: 20 })
    const favours = [{ hand: 'clerk.clk_1', member: 'mem_1', count: 7 }]
    expect(unusualHand(own, [own], favours)).toMatchObject([
      { kind: 'same-member', count: 7, usual: 1.2, member: 'mem_1' },
    ])
    expect(unusualHand(usual[0]!, [own, ...usual], favours)).toEqual([])
  })
  test('for stamps an act far above the others’, once there are enough acts', () => {
    const many = hand('clerk.clk_1', { stamped: 10, stamps: 45 })
    expect(unusualHand(many, [many, ...usual], [])).toMatchObject([{ kind: 'stamps-an-act', count: 4.5, usual: 1.1 }])
    const few = hand('clerk.clk_1', { stamped: LEAST.acts - 1, stamps: 90 })
    expect(unusualHand(few, [few, ...usual], [])).toEqual([])
  })
  test('for taking back over and over what it did, beside the others', () => {
    const often = hand('clerk.clk_1', { acts: 20, undone: 6 })
    expect(unusualHand(often, [often, ...usual], [])).toMatchObject([{ kind: 'undone', count: 6, usual: 0 }])
    const alike = usual.map(({ id }) => hand(id, { acts: 40, undone: 4 }))
    expect(unusualHand(often, [often, ...alike], [])).toEqual([])
    const seldom = hand('clerk.clk_1', { acts: 20, undone: LEAST.undoneByHand - 1 })
    expect(unusualHand(seldom, [seldom, ...usual], [])).toEqual([])
  })
  test('not when everybody does alike', () => {
    const [count, few] = [fc.nat({ max: 200 }), fc.nat({ max: 60 })]
    fc.assert(
      fc.property(count, few, few, fc.integer({ min: 2, max: 6 }), (stamped, desk, undone, many) => {
        const alike = Array.from({ length: many }, (_, nth) =>
          hand(`clerk.clk_${nth}`, { stamped, stamps: stamped * 5, desk, undone }),
        )
        for (const one of alike) expect(unusualHand(one, alike, [])).toEqual([])
      }),
    )
  })
})

describe('a store is unusual', () => {
  const store = (id: string, days: DayOf[], before: DayOf[] = []) => ({ id, days, before })
  test('for an hour far above the same hour of other days', () => {
    const before = [1, 2, 3, 4].map((nth) => day(nth, { v15: 6, v16: 40 }))
    const rushed = store('sto_1', [day(9, { v15: 61, v16: 52 })], before)
    expect(unusualStore(rushed, [rushed])).toEqual([
      { kind: 'rush', count: 61, usual: 6, day: '2026-11-09', hour: 15, member: null },
    ])
  })
  test('not on its opening day, of which nothing is known', () => {
    const opened = store('sto_1', [day(9, { v15: 500 })])
    expect(unusualStore(opened, [opened])).toEqual([])
  })
  test('for what is taken back, beside the other stores', () => {
    const often = store('sto_1', [day(1, { undone: 9, refunded: 4 })])
    const others = [2, 1, 3].map((undone, nth) => store(`sto_${nth + 2}`, [day(1, { undone })]))
    expect(unusualStore(often, [often, ...others])).toMatchObject([{ kind: 'undone', count: 9, usual: 2 }])
    expect(unusualStore(others[0]!, [often, ...others])).toEqual([])
  })
})

test('the median lies among its numbers, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
      const middle = median(numbers)!
      expect(middle).toBeGreaterThanOrEqual(Math.min(...numbers))
      expect(middle).toBeLessThanOrEqual(Math.max(...numbers))
      expect(median([...numbers].reverse())).toBe(middle)
    }),
  )
  expect(median([])).toBeNull()
})
