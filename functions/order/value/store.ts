// Payments onto stored-value cards and back, by the till's own number.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import type { ValueRecord } from '../../platform/asks/value.ts'
import { get } from '../../platform/table/read.ts'
import { immutable } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insert, type Write } from '../../platform/table/write.ts'

const payment = new Entity({
  name: 'value-payment',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    channel: string().key(),
    /** `top-up`, `pay-out`, or `void` of the top-up of that number: each counts its own. */
    way: string().key(),
    number: string().key(),
    member: string(),
    store: string(),
    at: string(),
    /** What it did to the card. */
    record: any(),
    retry: any().optional(),
    ...immutable,
  }),
  computeKey: ({ group, brand, channel, way, number: its }) => paymentKey({ group, brand, channel }, way as Way, its),
})

export type Way = 'top-up' | 'pay-out' | 'void'
interface PaymentPlace {
  group: string
  brand: string
  channel: string
}
export type Payment = Omit<FormattedItem<typeof payment>, 'record' | 'way' | 'retry'> & {
  record: ValueRecord
  way: Way
  retry?: { key: string; hash: string }
}

const paymentKey = ({ group, brand, channel }: PaymentPlace, way: Way, its: string) => ({
  pk: `${group}#${brand}#${way}#${channel}#${its}`,
  sk: 'payment',
})

export const findPayment = async (at: PaymentPlace, way: Way, its: string): Promise<Payment | undefined> =>
  (await get(payment, paymentKey(at, way, its))) as Payment | undefined

export const keepPayment = (made: Omit<Payment, 'v'>): Write => insert(payment, made)
