// Keys and access patterns of orders, of what a member bought, and of API keys.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Order as Life } from '#shared/domain/order/order.ts'
import type { EarnedRecord } from '../platform/asks/cards.ts'
import type { UsedCoupon } from '../platform/asks/laying.ts'
import type { Packed } from '../platform/table/packed.ts'
import { get, getRows, isA, query, queryFrom, shaped, type Row } from '../platform/table/read.ts'
import { immutable, revised } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'
import { replace, type Write } from '../platform/table/write.ts'
import { packOrder, unpackOrder, type OrderBody } from './pack-order.ts'

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
    invoice: string().optional(),
    member: string().optional(),
    /** Packed by `pack-order.ts`. */
    body: any(),
    /** The receipt's code, while nobody has claimed it. */
    claim: string().optional(),
    claimedAt: string().optional(),
    claimRetry: any().optional(),
    retry: any().optional(),
    /** While it has not come: in the brand’s list, by when its first refund was. */
    gsi1pk: string().optional(),
    gsi1sk: string().optional(),
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

/** As it is read: with its body unpacked. */
export type OrderItem = Omit<FormattedItem<typeof order>, 'body' | 'gsi1pk' | 'gsi1sk'> & OrderBody
export type TillKey = FormattedItem<typeof tillKey>

/** Where orders of one channel stand. */
export interface OrderPlace {
  group: string
  brand: string
  channel: string
}

export const orderKey = ({ group, brand, channel }: OrderPlace, number: string) => ({
  pk: `${group}#${brand}#order#${channel}#${number}`,
  sk: 'order',
})
export const tillKeyAt = (group: string, brand: string, id: string) => ({ pk: group, sk: `till#${brand}#${id}` })

export const findOrder = async (at: OrderPlace, number: string): Promise<OrderItem | undefined> => {
  const found = await get(order, orderKey(at, number))
  return found && unpacked(found)
}

const unpacked = ({ body, gsi1pk: _list, gsi1sk: _since, ...item }: FormattedItem<typeof order>): OrderItem => ({
  ...item,
  ...unpackOrder(body as Packed),
})

/** Of several channels, read together. */
export const ordersIn = (rows: Row[]): OrderItem[] =>
  rows.filter((row) => isA(order, row)).map((row) => unpacked(shaped(order, row)))

/** @param seen the revision that was read; 0: it was not there */
export const keepOrder = (item: Omit<OrderItem, 'rev' | 'v'>, seen: number): Write => {
  const { lines, given, skipped, coupons, used, usedCoupons, counted, refunds, ...rest } = item
  const body = packOrder({ lines, given, skipped, coupons, used, usedCoupons, counted, refunds })
  return replace(order, { ...rest, body, ...(item.state === 'awaited' && awaitedAt(item)) }, seen)
}

const awaitedIn = (group: string, brand: string) => `${group}#${brand}#awaited`
const awaitedAt = ({ group, brand, channel, number, refunds }: Omit<OrderItem, 'rev' | 'v'>) => ({
  gsi1pk: awaitedIn(group, brand),
  gsi1sk: `${refunds[0]?.at ?? ''}#${channel}#${number}`,
})

/** As many as anybody looks through. */
const AWAITED_MOST = 100

/** Orders of which only refunds have come, the longest awaited first. @param since of the first refund */
export const readAwaited = async (group: string, brand: string, since: string): Promise<OrderItem[]> => {
  const keys = await queryFrom(awaitedIn(group, brand), since, AWAITED_MOST)
  return (keys.length ? ordersIn(await getRows(keys)) : [])
    .filter(({ state }) => state === 'awaited')
    .sort((a, b) => a.refunds[0]!.at.localeCompare(b.refunds[0]!.at))
}

export const findTillKey = (group: string, brand: string, id: string) => get(tillKey, tillKeyAt(group, brand, id))

export const readTillKeys = async (group: string, brand: string): Promise<TillKey[]> =>
  (await query(group, { prefix: `till#${brand}#` })).map((row) => shaped(tillKey, row))

export const givenOf = ({ given = [] }: Pick<OrderItem, 'given'>): EarnedRecord[] => given
export const usedCouponsOf = ({ usedCoupons = [] }: Pick<OrderItem, 'usedCoupons'>): UsedCoupon[] => usedCoupons

/** The order as its rules see it. */
export const lifeOf = ({ state, lines = [], total = 0, refunds }: OrderItem): Life =>
  state === 'paid' ? { state: 'paid', purchase: { lines, total }, refunds } : { state: 'awaited', refunds }
