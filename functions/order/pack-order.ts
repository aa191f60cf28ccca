// What grows with a basket and its refunds, as it is kept: a line is a row without the names of its cells, and all of it is packed as one.
import type { CouponId, ProgramId } from '#shared/base/id.ts'
import type { Refund } from '#shared/domain/order/order.ts'
import type { PurchaseLine } from '#shared/domain/order/purchase.ts'
import type { EarnedRecord, TakenBack } from '../platform/asks/cards.ts'
import type { Returned, UsedRecord } from '../platform/asks/card-uses.ts'
import type { Counted } from '../platform/asks/tiers.ts'
import { pack, unpack, type Packed } from '../platform/table/packed.ts'
import type { UsedCoupon } from '../platform/asks/laying.ts'

/** A refund as it was answered. */
export interface KeptRefund extends Refund {
  retry?: { key: string; hash: string }
  /** It came before its order. */
  waited?: true
  taken: TakenBack[]
  voided: CouponId[]
  returned: Returned[]
  revived: CouponId[]
}

export interface OrderBody {
  lines?: readonly PurchaseLine[]
  /** What it gave, card by card. */
  given?: EarnedRecord[]
  /** Those that gave nothing. */
  skipped?: [program: ProgramId, why: string][]
  /** Coupons it gave. */
  coupons?: string[]
  /** What was used on it, card by card, and the coupons. */
  used?: UsedRecord[]
  usedCoupons?: UsedCoupon[]
  /** What it counted towards the member’s tier. */
  counted?: Counted
  /** Each with what it took back. */
  refunds: KeptRefund[]
}

type Row = [sku: string, name: string, quantity: number, price: number, discount: number, category?: string]

const rowOf = ({ sku, name, quantity, price, discount, category }: PurchaseLine): Row => [
  sku,
  name,
  quantity,
  price,
  discount,
  ...(category === undefined ? ([] as const) : ([category] as const)),
]

const lineOf = ([sku, name, quantity, price, discount, category]: Row): PurchaseLine => ({
  sku,
  name,
  quantity,
  price,
  discount,
  ...(category !== undefined && { category }),
})

export const packOrder = ({ lines, ...rest }: OrderBody): Packed =>
  pack({ ...rest, ...(lines && { lines: lines.map(rowOf) }) })

export const unpackOrder = (packed: Packed): OrderBody => {
  const { lines, ...rest } = unpack(packed) as Omit<OrderBody, 'lines'> & { lines?: Row[] }
  return { ...rest, ...(lines && { lines: lines.map(lineOf) }) }
}
