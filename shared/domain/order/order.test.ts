import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY, MINUTE } from '../../base/time.ts'
import { addRefund, judgePaidAt, isTotalFair, purchaseLeft, type Order } from './order.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const latte = { sku: 'L', name: '拿鐵', quantity: 3, price: 120, discount: 30 }
const cake = { sku: 'C', name: '蛋糕', quantity: 1, price: 180, discount: 0 }
const purchase = { lines: [latte, cake], total: 510 }
const paid: Order = { state: 'paid', purchase, refunds: [] }
const refund = (more = {}) => ({ number: 'R-1', at: NOW, amount: 110, lines: [{ sku: 'L', quantity: 1 }], ...more })

describe('a refund', () => {
  test('of a part leaves the rest, with its share of the discounts', () => {
    expect(purchaseLeft(purchase, [refund()])).toEqual({
      lines: [{ ...latte, quantity: 2, discount: 20 }, cake],
      total: 400,
    })
  })
  test('of goods that are not there, or of more money than is left, is refused', () => {
    expect(addRefund(paid, refund({ lines: [{ sku: 'X', quantity: 1 }] }))).toMatchObject({
      failure: 'refund-unknown-line',
    })
    expect(addRefund(paid, refund({ lines: [{ sku: 'L', quantity: 4 }] }))).toMatchObject({
      failure: 'refund-too-large',
    })
    expect(addRefund({ ...paid, refunds: [refund({ amount: 450, lines: [] })] }, refund())).toMatchObject({
      failure: 'refund-too-large',
      detail: { left: 60 },
    })
  })
  test('that comes before its order waits for it', () => {
    expect(addRefund({ state: 'awaited', refunds: [] }, refund())).toMatchObject({
      ok: true,
      value: [{ number: 'R-1' }],
    })
  })
  test('never leaves more than there was, however often it comes in parts', () => {
    const part = fc.record({
      amount: fc.nat(200),
      quantity: fc.integer({ min: 1, max: 3 }),
      sku: fc.constantFrom('L', 'C'),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        let order: Order = paid
        for (const [nth, { amount, quantity, sku }] of parts.entries()) {
          const added = addRefund(order, { number: `R-${nth}`, at: NOW, amount, lines: [{ sku, quantity }] })
          if (added.ok) order = { ...order, refunds: added.value } as Order
        }
        const left = purchaseLeft(purchase, order.refunds)
        const given = order.refunds.reduce((all, { amount }) => all + amount, 0)
        expect(left.total + given).toBe(purchase.total)
        expect(left.lines.every(({ quantity, discount }) => quantity > 0 && discount >= 0)).toBe(true)
      }),
    )
  })
})

test('an order may be late by 90 days, and ahead by ten minutes of a till’s clock', () => {
  expect(judgePaidAt(after(NOW, 10 * MINUTE), NOW).ok).toBe(true)
  expect(judgePaidAt(after(NOW, 11 * MINUTE), NOW)).toMatchObject({ failure: 'paid-at-future' })
  expect(judgePaidAt(after(NOW, -90 * DAY), NOW).ok).toBe(true)
  expect(judgePaidAt(after(NOW, -91 * DAY), NOW)).toMatchObject({ failure: 'order-too-old' })
})

test('what was paid is never more than the lines cost; a till that tells no lines is believed', () => {
  expect(isTotalFair(purchase)).toBe(true)
  expect(isTotalFair({ ...purchase, total: 511 })).toBe(false)
  expect(isTotalFair({ lines: [], total: 999 })).toBe(true)
})
