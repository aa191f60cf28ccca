import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedOut, shareByStore } from './share-by-store.ts'

const TODAY = '2026-11-21'
const row = (month: string, counters: Record<string, number>) => ({ month, counters })
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe('what is shared out', () => {
  test('is all there is, in whole units, and never less than nothing beside more than nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000 }), { maxLength: 12 }), (parts) => {
        const shares = sharedOut(parts)
        expect(sum(shares)).toBe(sum(parts))
        expect(shares.every((one) => Number.isInteger(one) && Math.sign(one) * Math.sign(sum(parts)) >= 0)).toBe(true)
      }),
    )
  })
})

describe('by store', () => {
  const shares = (rows: Record<string, ReturnType<typeof row>[]>) =>
    Object.fromEntries(shareByStore(new Map(Object.entries(rows)), TODAY))

  test('what is used elsewhere is taken from those who gave what ends the same day', () => {
    expect(
      shares({
        yongkang: [row('2026-12', { units: 300, d15: 300 })],
        chifeng: [row('2026-12', { units: 100, d15: 100 }), row('never', { units: 40 })],
        xinyi: [row('2026-12', { units: -100, d15: -100 })],
      }),
    ).toEqual({
      yongkang: { units: 225, paid: 0, ending: 0 },
      chifeng: { units: 75 + 40, paid: 0, ending: 0 },
      xinyi: { units: 0, paid: 0, ending: 0 },
    })
  })
  test('what another store put off ends with that store, and nowhere before', () => {
    expect(
      shares({
        yongkang: [row('2026-11', { units: 10, d30: 10 })],
        chifeng: [row('2026-11', { units: -10, d30: -10 }), row('2027-05', { units: 11, d21: 11 })],
      }),
    ).toEqual({ yongkang: { units: 0, paid: 0, ending: 0 }, chifeng: { units: 11, paid: 0, ending: 0 } })
  })
  test('what ends this month and what was paid for are told apart; what has ended is nobody’s', () => {
    expect(
      shares({
        yongkang: [row('2026-11', { units: 12, d20: 5, d21: 3, d30: 4 }), row('paid', { units: 500 })],
        '-': [row('paid', { units: -200 })],
      }),
    ).toEqual({ yongkang: { units: 307, paid: 300, ending: 7 }, '-': { units: 0, paid: 0, ending: 0 } })
  })
})
