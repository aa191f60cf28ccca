import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leftOf, refundAmount } from './refund-amount.ts'

const latte = { sku: 'LATTE', name: '拿鐵', price: 150, category: '咖啡', quantity: 2 }
const cake = { sku: 'CAKE', name: '起司蛋糕', price: 200, category: '甜點', quantity: 1 }

describe('money for goods that come back', () => {
  test('is their price where nothing was taken off', () => {
    const receipt = { lines: [latte, cake], total: 500, refunds: [] }
    expect(refundAmount(receipt, [{ sku: 'LATTE', quantity: 1 }])).toBe(150)
    expect(refundAmount(receipt, [{ sku: 'CAKE', quantity: 1 }])).toBe(200)
  })

  test('is their share of what was paid where something was taken off, to the dollar in the end', () => {
    const quantity = fc.integer({ min: 1, max: 9 })
    const price = fc.integer({ min: 1, max: 3_000 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(quantity, price), { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bought, share) => {
          const lines = bought.map(([many, of], nth) => ({
            sku: `S${nth}`,
            name: '品項',
            category: '',
            price: of,
            quantity: many,
          }))
          const sum = lines.reduce((all, line) => all + line.price * line.quantity, 0)
          const receipt = {
            lines,
            total: Math.floor(sum * share),
            refunds: [] as { lines: { sku: string; quantity: number }[]; amount: number }[],
          }
          for (const { sku, quantity: many } of lines)
            for (let nth = 0; nth < many; nth++) {
              const back = [{ sku, quantity: 1 }]
              const amount = refundAmount(receipt, back)
              expect(amount).toBeGreaterThanOrEqual(0)
              receipt.refunds.push({ lines: back, amount })
            }
          expect(receipt.refunds.reduce((all, { amount }) => all + amount, 0)).toBe(receipt.total)
          expect(lines.map(({ sku }) => leftOf(receipt, sku))).toEqual(lines.map(() => 0))
        },
      ),
      { numRuns: 100 },
    )
  })
})
