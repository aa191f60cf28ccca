// What lies on the till, as far as a coupon asks. Money in minor units of the currency; NT$ has no decimals.

export interface BasketLine {
  sku?: string
  name: string
  quantity: number
  /** Of one. */
  price: number
  /** Already taken off this line. */
  discount: number
  category?: string
}

export interface Basket {
  lines: readonly BasketLine[]
  /** After the discounts of the lines. */
  total: number
  /** The goods stand before whoever serves and are not told: a thing that is given is on no bill. */
  unseen?: true
}

/** What a coupon takes off, or why it takes nothing. */
export type Worth =
  { off: number } | { reason: 'coupon-min-spend'; least: number } | { reason: 'coupon-item-missing'; item: string }
