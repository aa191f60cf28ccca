// Keys and access patterns of orders, of what a member bought, and of API keys.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { CouponId } from '#shared/base/id.ts'
import type { Order as Life, Refund } from '#shared/domain/order/order.ts'
import type { PurchaseLine } from '#shared/domain/order/purchase.ts'
import type { EarnedRecord, TakenBack } from '../platform/asks/cards.ts'
import type { Returned } from '../platform/asks/card-uses.ts'
import type { Counted } from '../platform/asks/tiers.ts'
import type { UsedCoupon } from './spend/store.ts'
import { get, query, shaped } from '../platform/table/read.ts'
import { immutable, revised } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'

/** A till's order, by its own number. The refunds of an order that has not come yet wait here. */
export const order = new Entity({
  name: 'order',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    channel: string().key(),
    number: string().key(),
    state: string(),
    store: string().optional(),
    paidAt: string().optional(),
    recordedAt: string().optional(),
    total: number().optional(),
    lines: list(any()).optional(),
    invoice: string().optional(),
    member: string().optional(),
    /** What it gave, card by card. */
    given: list(any()).optional(),
    /** `[programme, why]` of those that gave nothing. */
    skipped: list(any()).optional(),
    coupons: list(string()).optional(),
    /** What was used on it, card by card, and the coupons. */
    used: list(any()).optional(),
    usedCoupons: list(any()).optional(),
    /** What it counted towards the member’s tier. */
    counted: any().optional(),
    /** Each with what it took back. */
    refunds: list(any()),
    /** The receipt's code, while nobody has claimed it. */
    claim: string().optional(),
    claimedAt: string().optional(),
    claimRetry: any().optional(),
    retry: any().optional(),
    ...revised,
  }),
  computeKey: ({ group, brand, channel, number: its }) => orderKey({ group, brand, channel }, its),
})

/** What a member bought, for their own page; carries what happened. */
export const sale = new Entity({
  name: 'sale',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    at: string().key(),
    /** `pos.A-1027`, or `pos.A-1027.R-55` for a refund of it. */
    of: string().key(),
    store: string().optional(),
    amount: number(),
    ...immutable,
  }),
  computeKey: ({ group, brand, member, at, of }) => ({ pk: `${group}#${member}`, sk: `sale#${brand}#${at}#${of}` }),
})

export const tillKey = new Entity({
  name: 'till-key',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    id: string().key(),
    name: string(),
    channel: string(),
    stores: list(string()),
    madeAt: string(),
    madeBy: string(),
    ...revised,
  }),
  computeKey: ({ group, brand, id }) => tillKeyAt(group, brand, id),
})

export type OrderItem = FormattedItem<typeof order>
export type TillKey = FormattedItem<typeof tillKey>

/** Where orders of one channel stand. */
export interface OrderPlace {
  group: string
  brand: string
  channel: string
}

/** A refund as it was answered. */
export interface KeptRefund extends Refund {
  retry?: { key: string; hash: string }
  taken: TakenBack[]
  voided: CouponId[]
  /** Missing in refunds from before anything could be used. */
  returned?: Returned[]
  revived?: CouponId[]
}

const orderKey = ({ group, brand, channel }: OrderPlace, number: string) => ({
  pk: `${group}#${brand}#order#${channel}#${number}`,
  sk: 'order',
})
export const tillKeyAt = (group: string, brand: string, id: string) => ({ pk: group, sk: `till#${brand}#${id}` })

export const findOrder = async (at: OrderPlace, number: string): Promise<OrderItem | undefined> =>
  get(order, orderKey(at, number))

export const findTillKey = (group: string, brand: string, id: string) => get(tillKey, tillKeyAt(group, brand, id))

export const readTillKeys = async (group: string, brand: string): Promise<TillKey[]> =>
  (await query(group, { prefix: `till#${brand}#` })).map((row) => shaped(tillKey, row))

export const refundsOf = ({ refunds }: Pick<OrderItem, 'refunds'>): KeptRefund[] => refunds as KeptRefund[]
export const givenOf = ({ given }: Pick<OrderItem, 'given'>): EarnedRecord[] => (given ?? []) as EarnedRecord[]

export const usedCouponsOf = ({ usedCoupons }: Pick<OrderItem, 'usedCoupons'>): UsedCoupon[] =>
  (usedCoupons ?? []) as UsedCoupon[]

export const countedOf = ({ counted }: Pick<OrderItem, 'counted'>): Counted | undefined =>
  counted as Counted | undefined

/** The order as its rules see it. */
export const lifeOf = ({ state, lines, total, refunds }: OrderItem): Life =>
  state === 'paid'
    ? {
        state: 'paid',
        purchase: { lines: (lines ?? []) as PurchaseLine[], total: total ?? 0 },
        refunds: refunds as Refund[],
      }
    : { state: 'awaited', refunds: refunds as Refund[] }
