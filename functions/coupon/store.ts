// Keys and access patterns of coupons that members hold, of what was done with them, and of wrong PINs.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { CampaignId, CouponId, StoreId } from '#shared/base/id.ts'
import { codeFrom } from '#shared/domain/coupon/coupon-code.ts'
import type { Coupon as Life } from '#shared/domain/coupon/coupon.ts'
import type { Holder } from '../platform/asks.ts'
import { get, getRows, isA, query, shaped, type Row } from '../platform/table/read.ts'
import { immutable, lapsing, revised } from '../platform/table/stored.ts'
import { replace, type Key, type Write } from '../platform/table/write.ts'
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
    issuedAt: string(),
    /** The ledger key it was issued under, and the store it was issued in, if in any. */
    issuedBy: string(),
    issuedIn: string().optional(),
    /** A card or a tier of the whole group gave it: every app of the group shows it. */
    ofGroup: boolean().optional(),
    /** What a till scans, made by chance: see `scanOf`. */
    scan: string().optional(),
    /** A code of the shop's own till, out of the campaign's pool. */
    tillCode: string().optional(),
    /** The coupon it was before a friend gave it or staff issued it anew, and the friend's masked name. */
    origin: string().optional(),
    from: string().optional(),
    /** Who held it before they became one with somebody: entries of it stand with them. */
    through: list(string()).optional(),
    /** `usable` in coupons from before the life cycle. */
    state: string(),
    startsAt: string().optional(),
    endsAt: string(),
    openedAt: string().optional(),
    uses: number().optional(),
    undoneAt: string().optional(),
    passed: boolean().optional(),
    extended: boolean().optional(),
    replaced: boolean().optional(),
    /** Of the state alone: who holds or redeemed it, until when, behind which link, when and why it ended. */
    by: string().optional(),
    until: string().optional(),
    code: string().optional(),
    at: string().optional(),
    reason: string().optional(),
    redeemedAt: string().optional(),
    store: string().optional(),
    ...revised,
  }),
  computeKey: ({ group, brand, member, id }) => couponKey({ group, brand, member }, id),
})

/** What was done that moves no balance: opened, put behind a link, taken back. Kept for ever, with the answer. */
export const couponAct = new Entity({
  name: 'coupon-act',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    coupon: string().key(),
    act: string().key(),
    at: string(),
    retry: any().optional(),
    answer: any().optional(),
    ...immutable,
  }),
  computeKey: ({ group, brand, member, coupon: id, act }) => actKey({ group, brand, member }, id, act),
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
    uses: number().optional(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, member, store }) => triesKey(group, member, store),
})

export type Coupon = FormattedItem<typeof coupon>
export type CouponAct = FormattedItem<typeof couponAct>
export type PinTries = FormattedItem<typeof pinTries>

export const couponKey = ({ group, brand, member }: Holder, id: string) => ({
  pk: `${group}#${member}`,
  sk: `home#${brand}#coupon#${id}`,
})
const actKey = ({ group, brand, member }: Holder, id: string, act: string) => ({
  pk: `${group}#${member}`,
  sk: `act#${brand}#${id}#${act}`,
})
const triesKey = (group: string, member: string, store: string) => ({ pk: `${group}#${member}`, sk: `pin#${store}` })

/** Coupons from before chance made it are scanned by the end of their id. */
export const scanOf = ({ id, scan }: Pick<Coupon, 'id' | 'scan'>): string => scan ?? codeFrom(id)

export const couponsIn = (rows: Row[]): Coupon[] =>
  rows.filter((row) => isA(coupon, row)).map((row) => shaped(coupon, row))

export const readCoupons = async (holder: Holder): Promise<Coupon[]> =>
  couponsIn(await query(`${holder.group}#${holder.member}`, { prefix: `home#${holder.brand}#coupon#` }))

/** Every coupon of a member, in whichever brand. */
export const readAllCoupons = async (group: string, member: string): Promise<Coupon[]> =>
  couponsIn(await query(`${group}#${member}`, { prefix: 'home#' }))

/** These coupons of a member in this order: of the brand as a rule, and of others of the group where some are missing there. */
export const readThese = async (holder: Holder, ids: readonly string[]): Promise<Coupon[]> => {
  const among = (held: Coupon[]) => ids.flatMap((id) => held.find((one) => one.id === id) ?? [])
  const here = ids.length ? among(await readCoupons(holder)) : []
  return here.length === ids.length ? here : among(await readAllCoupons(holder.group, holder.member))
}

/** A coupon, the PINs tried at a store, and rows of other modules, in one trip. */
export const findForRedemption = async (holder: Holder, id: string, store: string | undefined, also: Key[]) => {
  const { group, member } = holder
  const rows = await getRows([couponKey(holder, id), ...(store ? [triesKey(group, member, store)] : []), ...also])
  const tries = rows.find((row) => isA(pinTries, row))
  return { coupon: couponsIn(rows)[0], tries: tries && shaped(pinTries, tries), rows }
}

export const findCoupon = (holder: Holder, id: string) => get(coupon, couponKey(holder, id))

/** In whichever brand of the group it is. */
export const findAnywhere = async (holder: Holder, id: string): Promise<Coupon | undefined> =>
  (await findCoupon(holder, id)) ?? (await readAllCoupons(holder.group, holder.member)).find((one) => one.id === id)

/** A coupon and one act of it, with rows of the asker's own, in one trip. */
export const findWithAct = async (holder: Holder, id: string, act: string, also: Key[] = []) => {
  const rows = await getRows([couponKey(holder, id), actKey(holder, id, act), ...also])
  const done = rows.find((row) => isA(couponAct, row))
  return { coupon: couponsIn(rows)[0], done: done && shaped(couponAct, done), rows }
}

/** A coupon after a move: what it is stays, what its last state said goes. */
export const moved = (held: Coupon, life: Life): Coupon => {
  const { group, brand, member, id, campaign, version, issuedAt, issuedBy, rev, v } = held
  const { issuedIn, ofGroup, scan, tillCode, origin, from, through } = held
  const kept = { group, brand, member, id, campaign, version, issuedAt, issuedBy, rev: rev + 1, v }
  const known = {
    ...(issuedIn && { issuedIn }),
    ...(ofGroup && { ofGroup }),
    ...(scan && { scan }),
    ...(tillCode && { tillCode }),
    ...(origin && { origin }),
    ...(from && { from }),
  }
  return { ...kept, ...known, ...(through && { through }), ...life }
}

/** What every event says of a coupon. */
export const toldOf = ({
  id,
  campaign,
  endsAt,
  issuedIn,
}: Pick<Coupon, 'id' | 'campaign' | 'endsAt' | 'issuedIn'>) => ({
  coupon: id as CouponId,
  campaign: campaign as CampaignId,
  expiresAt: endsAt,
  ...(issuedIn && { issuedIn: issuedIn as StoreId }),
})

/** @param after what `moved` made of the coupon that was read */
export const saveMoved = ({ rev, ...after }: Coupon): Write => replace(coupon, after, rev - 1)
