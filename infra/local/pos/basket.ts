import type { Till } from './till-of.ts'
import type { Line, Sold } from './tills.ts'

/** How the cashier knows the member: the member code, or a spoken number, with the code by SMS or what they agreed to on LINE where the member spends. */
export type Named = { code: string } | { phone: string; enrol?: boolean; smsCode?: string; lineAsk?: string }

export interface Basket {
  lines: readonly Line[]
  member?: Named
}

/** Throws on a product this till does not sell: the page asks only for what it was shown. */
export const soldOf = ({ products }: Pick<Till, 'products'>, lines: readonly Line[]): Sold[] =>
  lines.map(({ sku, quantity }) => {
    const product = products.find((one) => one.sku === sku)
    if (!product) throw new Error(`這台收銀機不賣 ${sku}`)
    return { ...product, quantity }
  })

/** The basket as the API wants it. */
export const basketOf = (till: Pick<Till, 'products' | 'storeId'>, { lines, member }: Basket) => {
  const sold = soldOf(till, lines)
  return {
    storeId: till.storeId,
    lines: sold.map((line) => ({ ...line, discount: 0 })),
    total: sold.reduce((all, { price, quantity }) => all + price * quantity, 0),
    ...(member && { member }),
  }
}
