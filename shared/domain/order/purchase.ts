// What somebody bought, as every rule reads it. Money is in minor units of the currency; TWD has none, so NT$120 is 120.
import { z } from '../../base/schema.ts'

/** NT$10,000,000: what is larger is a typing error. */
export const MONEY_MAX = 10_000_000
export const LINES_MAX = 200
const QUANTITY_MAX = 9_999

export const money = z.int().min(0).max(MONEY_MAX)

export const purchaseLine = z.strictObject({
  sku: z.string().trim().min(1).max(64),
  name: z.string().trim().min(1).max(80),
  quantity: z.int().min(1).max(QUANTITY_MAX),
  /** Of one. */
  price: money,
  /** Off the whole line. */
  discount: money.default(0),
  category: z.string().trim().max(64).optional(),
})
export type PurchaseLine = z.infer<typeof purchaseLine>

export interface Purchase {
  lines: readonly PurchaseLine[]
  /** What was paid for the lines, discounts of the whole order taken off. */
  total: number
}

export const lineTotal = ({ price, quantity, discount }: PurchaseLine): number =>
  Math.max(0, price * quantity - discount)

/** What a line was paid with its share of the discounts of the whole order; the shares add up to the total. */
export const paidByLine = ({ lines, total }: Purchase): number[] => {
  const sums = lines.map(lineTotal)
  const all = sums.reduce((a, b) => a + b, 0)
  if (all === 0) return sums
  let before = 0
  let given = 0
  return sums.map((sum) => {
    before += sum
    const share = Math.floor((before * total) / all) - given
    given += share
    return share
  })
}

/** The words by which a rule names products: a sku, or a category. */
export const isAmong = (line: Pick<PurchaseLine, 'sku' | 'category'>, products: readonly string[]): boolean =>
  products.includes(line.sku) || (line.category !== undefined && products.includes(line.category))
