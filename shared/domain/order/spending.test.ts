import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { broughtBack, isWhollyBack, offOf, paidByValue } from './spending.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const latte = { sku: 'L', name: '拿鐵', quantity: 4, price: 100, discount: 0 }
const refund = (nth: number, amount: number, lines: { sku: string; quantity: number }[] = []) => ({
  number: `R-${nth}`,
  at: NOW,
  amount,
  lines,
})

test('points and coupons lower the bill; stored value pays of it', () => {
  const used = [
    { money: 30, pays: false },
    { money: 200, pays: true },
  ]
  expect([offOf(used, [{ off: 50 }]), paidByValue(used)]).toEqual([80, 200])
})

describe('what a purchase used', () => {
  test('comes back in the share of the money that went back, and wholly with the last of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 50_000 }),
        fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 6 }),
        (amount, total, cuts) => {
          const purchase = { lines: [], total }
          const refunds: ReturnType<typeof refund>[] = []
          let before = 0
          for (const [nth, cut] of [...cuts, total].entries()) {
            const left = total - refunds.reduce((all, one) => all + one.amount, 0)
            refunds.push(refund(nth, Math.min(cut, left)))
            const back = broughtBack(amount, purchase, refunds)
            expect(back).toBeGreaterThanOrEqual(before)
            before = back
          }
          expect(before).toBe(amount)
          expect(isWhollyBack(purchase, refunds)).toBe(true)
        },
      ),
    )
  })
  test('comes back by the goods where nothing was paid in money', () => {
    const free = { lines: [latte], total: 0 }
    expect(broughtBack(400, free, [])).toBe(0)
    expect(broughtBack(400, free, [refund(1, 0, [{ sku: 'L', quantity: 1 }])])).toBe(100)
    const all = [refund(1, 0, [{ sku: 'L', quantity: 1 }]), refund(2, 0, [{ sku: 'L', quantity: 3 }])]
    expect([broughtBack(400, free, all), isWhollyBack(free, all)]).toEqual([400, true])
    expect(broughtBack(400, { lines: [], total: 0 }, [refund(1, 0)])).toBe(400)
  })
})
