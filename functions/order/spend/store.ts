// Keys of what was laid down at a till.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { UsedRecord } from '../../platform/asks/card-uses.ts'
import type { UsedCoupon } from '../../platform/asks/laying.ts'
import { get } from '../../platform/table/read.ts'
import { revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'

/** What a member laid down for an order. Kept for ever, for the request that made it may come again. */
export const hold = new Entity({
  name: 'hold',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    id: string().key(),
    /** `held`, `released`, `used`; who is held after `until` has lapsed. */
    state: string(),
    store: string(),
    /** Key of the till. */
    till: string(),
    member: string(),
    /** What there was to pay, and what each line was paid with it. */
    bill: number(),
    lines: list(any()),
    used: list(any()),
    coupons: list(any()),
    until: string(),
    /** Number of the order that used it. */
    order: string().optional(),
    retry: any().optional(),
    ...revised,
  }),
  computeKey: ({ group, brand, id }) => holdKey({ group, brand }, id),
})

export type HoldItem = FormattedItem<typeof hold>

const holdKey = ({ group, brand }: { group: string; brand: string }, id: string) => ({
  pk: `${group}#${brand}#hold#${id}`,
  sk: 'hold',
})

export const findHold = (at: { group: string; brand: string }, id: string): Promise<HoldItem | undefined> =>
  get(hold, holdKey(at, id))

export const usedOf = ({ used }: { used?: unknown[] }): UsedRecord[] => (used ?? []) as UsedRecord[]
export const couponsOf = ({ coupons }: { coupons?: unknown[] }): UsedCoupon[] => (coupons ?? []) as UsedCoupon[]
