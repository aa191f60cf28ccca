// What earns a stamp, as its holder may read it.
import type { StampCard } from '../../../domain/card/stamp-card.ts'

const NAMED_MAX = 6

export type EarnShown =
  | { kind: 'visit' }
  | { kind: 'amount'; per: number }
  /** Some of them by their names; `more`: there are others, or such as only a till can read. */
  | { kind: 'product'; products: string[]; more: boolean }

/** Brands name categories in words and articles by their number, `A-1`; nobody buys by a number. */
const isSpoken = (product: string) => !/\d/.test(product)

export const earnShown = ({ earn }: Pick<StampCard, 'earn'>): EarnShown => {
  if (earn.kind !== 'product') return earn
  const products = earn.products.filter(isSpoken).slice(0, NAMED_MAX)
  return { kind: 'product', products, more: products.length < earn.products.length }
}
