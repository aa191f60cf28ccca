// Links that hand a coupon to a friend. Whoever has the link finds group, brand and giver by it.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { get } from '../../platform/table/read.ts'
import { lapsing, stored } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insert, type Write } from '../../platform/table/write.ts'

const gift = new Entity({
  name: 'gift',
  table,
  timestamps: false,
  schema: item({
    code: string().key(),
    group: string(),
    brand: string(),
    /** The giver, and the masked name the friend reads. */
    member: string(),
    from: string(),
    coupon: string(),
    ...lapsing,
    ...stored,
  }),
  computeKey: ({ code }) => giftKey(code),
})

export type Gift = FormattedItem<typeof gift>

const giftKey = (code: string) => ({ pk: `door#gift#${code}`, sk: 'gift' })

export const findGift = (code: string) => get(gift, giftKey(code))

export const hangGift = (made: Omit<Gift, 'v'>): Write => insert(gift, made)
