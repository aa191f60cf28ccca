import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTaxId } from './tax-id.ts'

describe('the number of a company', () => {
  test.each([
    ['04595257', 'its sum is a multiple of 10'],
    ['22099131', 'of a company that everybody knows'],
    ['04595252', 'its sum is a multiple of 5 only, as since 2023'],
    ['10458575', 'its seventh digit is 7, counted as 1'],
    ['10458574', 'its seventh digit is 7, counted as 0'],
  ])('%s holds: %s', (taxId) => expect(isTaxId(taxId)).toBe(true))

  test.each([
    ['12345678', 'its sum is no multiple of 5'],
    ['00000000', 'nobody has it'],
    ['2209913', 'it is too short'],
    ['220991310', 'it is too long'],
    ['２２０９９１３１', 'it is typed in full width'],
    ['2209913a', 'it has a letter'],
    ['', 'it is empty'],
  ])('%s does not: %s', (taxId) => expect(isTaxId(taxId)).toBe(false))

  test('one digit mistyped is found, four times in five or more often', () => {
    const digits = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 })
    let [mistyped, found] = [0, 0]
    fc.assert(
      fc.property(digits, fc.nat(7), fc.integer({ min: 1, max: 9 }), (all, at, by) => {
        if (!isTaxId(all.join(''))) return
        mistyped++
        const wrong = all.map((digit, nth) => (nth === at ? (digit + by) % 10 : digit))
        if (!isTaxId(wrong.join(''))) found++
      }),
      { numRuns: 5_000, seed: 2023 },
    )
    expect(mistyped).toBeGreaterThan(500)
    expect(found / mistyped).toBeGreaterThan(0.8)
  })
})
