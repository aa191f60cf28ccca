import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAmong, lineTotal, paidByLine, type PurchaseLine } from './purchase.ts'

const line = (more: Partial<PurchaseLine> = {}): PurchaseLine => ({
  sku: 'A-1',
  name: '冰美式',
  quantity: 1,
  price: 90,
  discount: 0,
  ...more,
})

test('a discount of the whole order is shared by what each line cost, to the last dollar', () => {
  const lines = [line({ price: 100 }), line({ price: 50 }), line({ price: 50 })]
  expect(paidByLine({ lines, total: 170 })).toEqual([85, 42, 43])
  const amount = fc.integer({ min: 0, max: 50_000 })
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (prices, share) => {
        const bought = prices.map((price) => line({ price }))
        const all = bought.reduce((sum, one) => sum + lineTotal(one), 0)
        const total = Math.floor(all * share)
        const paid = paidByLine({ lines: bought, total })
        expect(paid.reduce((a, b) => a + b, 0)).toBe(all === 0 ? 0 : total)
        expect(paid.every((one, at) => one >= 0 && one <= lineTotal(bought[at]!) + 1)).toBe(true)
      },
    ),
  )
})

test('a line never costs less than nothing', () => {
  expect(lineTotal(line({ quantity: 3, price: 90, discount: 30 }))).toBe(240)
  expect(lineTotal(line({ discount: 500 }))).toBe(0)
})

test('a product is named by its sku or by its category', () => {
  expect(isAmong(line({ category: '手沖' }), ['手沖'])).toBe(true)
  expect(isAmong(line(), ['A-1'])).toBe(true)
  expect(isAmong(line(), ['手沖'])).toBe(false)
})
