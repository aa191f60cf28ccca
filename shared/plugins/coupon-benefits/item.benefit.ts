import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import type { Text } from '../../base/text.ts'
import type { Basket } from '../../domain/coupon/basket.ts'
import { LINE_MAX, type BenefitKind } from '../../domain/coupon/benefit-kind.ts'

const QUANTITY_MAX = 99
/** What stands before the item in the line leaves this much of it. */
const ITEM_MAX = LINE_MAX - 10

const settings = z.strictObject({
  item: text(ITEM_MAX),
  quantity: z.int().min(1).max(QUANTITY_MAX),
  /** As the till calls it; without one the till looks for the name. */
  sku: z.string().trim().min(1).max(64).nullable(),
})
export type ItemSettings = z.infer<typeof settings>

const counted = (item: string, quantity: number) => (quantity === 1 ? item : `${item} × ${quantity}`)

/** Prices of each one of it in the basket after discounts, cheapest first. */
const pricesOf = ({ item, sku }: ItemSettings, { lines }: Basket): number[] =>
  lines
    .filter((line) => line.quantity > 0 && (sku ? line.sku === sku : line.name === item['zh-Hant']))
    .flatMap(({ quantity, price, discount }) => {
      const each = Math.max(0, Math.floor((price * quantity - discount) / quantity))
      return Array<number>(Math.min(quantity, QUANTITY_MAX)).fill(each)
    })
    .sort((a, b) => a - b)

export const benefit: BenefitKind<ItemSettings> = {
  kind: 'item',
  name: { 'zh-Hant': '送品項', en: 'Free item', ja: '商品プレゼント' },
  settings,
  starting: { item: { 'zh-Hant': '' }, quantity: 1, sku: null },
  headline: () => ({ 'zh-Hant': '免費兌換', en: 'On us', ja: '無料' }),
  line: ({ item, quantity }) => {
    const line: Text = { 'zh-Hant': counted(item['zh-Hant'], quantity) }
    if (item.en) line.en = counted(item.en, quantity)
    if (item.ja) line.ja = counted(item.ja, quantity)
    return line
  },
  worth: (given, basket) => {
    if (basket.unseen) return { off: 0 }
    const prices = pricesOf(given, basket).slice(0, given.quantity)
    if (prices.length < given.quantity) return { reason: 'coupon-item-missing', item: given.item['zh-Hant'] }
    return {
      off: Math.min(
        prices.reduce((sum, one) => sum + one, 0),
        basket.total,
      ),
    }
  },
}
