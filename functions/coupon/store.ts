// Keys and access patterns of coupons that members hold, and of wrong PINs.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Holder } from '../platform/asks.ts'
import { get, getRows, isA, query, shaped, type Row } from '../platform/table/read.ts'
import { lapsing, revised } from '../platform/table/stored.ts'
import type { Key } from '../platform/table/write.ts'
import { table } from '../platform/table/table.ts'

export const coupon = new Entity({
  name: 'coupon',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    id: string().key(),
    campaign: string(),
    /** What it promised when it was issued; a later version of the campaign changes nothing. */
    version: number(),
    state: string(),
    issuedAt: string(),
    endsAt: string(),
    /** The ledger key it was issued under. */
    issuedBy: string(),
    redeemedAt: string().optional(),
    store: string().optional(),
    ...revised,
  }),
  computeKey: ({ group, brand, member, id }) => couponKey({ group, brand, member }, id),
})

/** Wrong PINs typed on one member's phone. */
export const pinTries = new Entity({
  name: 'pin-tries',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    member: string().key(),
    store: string().key(),
    wrong: number(),
    until: string(),
    last: string().optional(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, member, store }) => triesKey(group, member, store),
})

export type Coupon = FormattedItem<typeof coupon>
export type PinTries = FormattedItem<typeof pinTries>

const couponKey = ({ group, brand, member }: Holder, id: string) => ({
  pk: `${group}#${member}`,
  sk: `home#${brand}#coupon#${id}`,
})
const triesKey = (group: string, member: string, store: string) => ({ pk: `${group}#${member}`, sk: `pin#${store}` })

export const couponsIn = (rows: Row[]): Coupon[] =>
  rows.filter((row) => isA(coupon, row)).map((row) => shaped(coupon, row))

export const readCoupons = async (holder: Holder): Promise<Coupon[]> =>
  couponsIn(await query(`${holder.group}#${holder.member}`, { prefix: `home#${holder.brand}#coupon#` }))

/** A coupon, the PINs tried at a store, and rows of other modules, in one trip. */
export const findForRedemption = async (holder: Holder, id: string, store: string | undefined, also: Key[]) => {
  const { group, member } = holder
  const rows = await getRows([couponKey(holder, id), ...(store ? [triesKey(group, member, store)] : []), ...also])
  const tries = rows.find((row) => isA(pinTries, row))
  return { coupon: couponsIn(rows)[0], tries: tries && shaped(pinTries, tries), rows }
}

export const findCoupon = (holder: Holder, id: string) => get(coupon, couponKey(holder, id))
