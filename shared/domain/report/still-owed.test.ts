import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, businessDay, DAY } from '../../base/time.ts'
import { dayCounter, endingBetween, moneyFor, monthOf, standing, weeksLeft, type EndRow } from './still-owed.ts'

const TODAY = '2026-11-21'
const NOON = '2026-11-21T04:00:00.000Z'
const row = (month: string, counters: EndRow['counters']): EndRow => ({ month, counters })

describe('of what ends in a month', () => {
  test('nothing is owed once it is over, all of it before it has begun', () => {
    expect(standing(row('2026-10', { units: 5, d31: 5 }), TODAY)).toBe(0)
    expect(standing(row('2026-12', { units: 5, d01: 5 }), TODAY)).toBe(5)
  })
  test('in this month what ends today is still owed, what ended yesterday is not', () => {
    expect(standing(row('2026-11', { units: 9, d20: 4, d21: 3, d30: 2 }), TODAY)).toBe(5)
  })
  test('what never ends, was paid for, or is owed back stays', () => {
    for (const end of ['never', 'paid', 'debt', 'unknown']) expect(standing(row(end, { units: 7 }), TODAY)).toBe(7)
  })
})

test('every unit that ends today or later is owed, and no other', () => {
  const ends = fc.array(fc.record({ in: fc.integer({ min: -90, max: 400 }), units: fc.integer({ min: -9, max: 9 }) }))
  fc.assert(
    fc.property(ends, (lots) => {
      const rows = new Map<string, Record<string, number>>()
      for (const lot of lots) {
        const day = businessDay(after(NOON, lot.in * DAY))
        const counters = rows.get(monthOf(day)) ?? {}
        for (const place of ['units', dayCounter(day)]) counters[place] = (counters[place] ?? 0) + lot.units
        rows.set(monthOf(day), counters)
      }
      const owed = [...rows].reduce((all, [month, counters]) => all + standing(row(month, counters), TODAY), 0)
      expect(owed).toBe(lots.reduce((all, lot) => all + (lot.in >= 0 ? lot.units : 0), 0))
    }),
  )
})

describe('the rest of a month by weeks', () => {
  test('begins today and ends each week on Sunday', () => {
    expect(weeksLeft('2026-11-18')).toEqual([
      { from: '2026-11-18', until: '2026-11-22' },
      { from: '2026-11-23', until: '2026-11-29' },
      { from: '2026-11-30', until: '2026-11-30' },
    ])
  })
  test('is one day on its last day', () => {
    expect(weeksLeft('2027-02-28')).toEqual([{ from: '2027-02-28', until: '2027-02-28' }])
  })
  test('adds up to what ends this month from today on', () => {
    const counters = {
      units: 31,
      ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`d${String(i + 1).padStart(2, '0')}`, 1])),
    }
    const ends = weeksLeft(TODAY).reduce(
      (all, { from, until }) => all + endingBetween(row('2026-11', counters), from, until),
      0,
    )
    expect(ends).toBe(10)
    expect(ends).toBe(standing(row('2026-11', counters), TODAY))
  })
})

test('money is whole', () => {
  expect(moneyFor(25, { units: 10, money: 1 })).toBe(3)
  expect(moneyFor(7, { units: 10, money: 120 })).toBe(84)
})
