import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf, valuesOf } from './value-owed.ts'

const amounts = fc.array(
  fc
    .record({ units: fc.integer({ min: -500, max: 5_000 }), paid: fc.integer({ min: -500, max: 5_000 }) })
    .map(({ units, paid }) => ({ units: units + paid, paid })),
  { maxLength: 12 },
)
const worths = fc.record({ units: fc.integer({ min: 1, max: 100 }), money: fc.integer({ min: 0, max: 1_000 }) })
const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

describe('the parts of what is owed', () => {
  test('make up the whole to the dollar, and none is a dollar or more away from what it is worth', () => {
    fc.assert(
      fc.property(worths, amounts, (worth, parts) => {
        const all = { units: sum(parts.map(({ units }) => units)), paid: sum(parts.map(({ paid }) => paid)) }
        const values = valuesOf(worth, parts)
        expect(sum(values)).toBe(valueOf(worth, all))
        for (const [at, { units, paid }] of parts.entries()) {
          const exact = paid + ((units - paid) * worth.money) / worth.units
          expect(Math.abs(values[at]! - exact)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
  test('have no value where nobody has said one, unless all of it was paid for', () => {
    const [given, bought] = [
      { units: 5, paid: 0 },
      { units: 7, paid: 7 },
    ]
    expect(valuesOf(null, [given, bought])).toEqual([null, null])
    expect(valuesOf(null, [bought])).toEqual([7])
  })
})
