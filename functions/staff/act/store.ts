// Keys and access patterns of what clerks did: by the request that did it, and by store and business day.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Instant } from '#shared/base/time.ts'
import type { EarnedRecord } from '../../platform/asks/cards.ts'
import type { UsedRecord } from '../../platform/asks/card-uses.ts'
import type { UsedCoupon } from '../../platform/asks/laying.ts'
import type { ValueRecord } from '../../platform/asks/value.ts'
import type { Counted } from '../../platform/asks/tiers.ts'
import type { Packed } from '../../platform/table/packed.ts'
import { get, getRows, queryDue, shaped } from '../../platform/table/read.ts'
import { revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { replace, type Write } from '../../platform/table/write.ts'

/** One act at a counter. Its id is made of the clerk and the request’s Idempotency-Key, and it is kept for ever. */
const clerkAct = new Entity({
  name: 'clerk-act',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    id: string().key(),
    brand: string(),
    store: string(),
    clerk: string(),
    clerkName: string(),
    member: string(),
    /** Masked. */
    name: string(),
    kind: string(),
    /** When it happened at the counter, and when it was booked. */
    at: string(),
    doneAt: string(),
    dayEndsAtHour: number().optional(),
    amount: number().optional(),
    /** What it gave, as cards say it; coupons it gave; what it counted for the tier. */
    given: list(any()).optional(),
    coupons: list(string()).optional(),
    counted: any().optional(),
    /** What it used of cards and of coupons on a bill; what it put on a card. */
    used: list(any()).optional(),
    usedCoupons: list(any()).optional(),
    topUp: any().optional(),
    /** What it paid back, and who stood by it. */
    payOut: any().optional(),
    second: any().optional(),
    /** It made the member. */
    isNew: any().optional(),
    /** The coupon it redeemed; the coupon’s name, or the words of the task that was marked. */
    coupon: string().optional(),
    words: any().optional(),
    /** Of the request that did it, and of the one that took it back. */
    retry: any().optional(),
    /** What it was answered, packed. */
    told: any().optional(),
    undone: any().optional(),
    gsi1pk: string(),
    gsi1sk: string(),
    ...revised,
  }),
  computeKey: ({ group, id }) => actKey(group, id),
})

interface Kept {
  given?: EarnedRecord[]
  counted?: Counted
  used?: UsedRecord[]
  usedCoupons?: UsedCoupon[]
  topUp?: ValueRecord
  payOut?: ValueRecord
  second?: { id: string; name: string }
  words?: Record<string, string>
  isNew?: boolean
  retry?: { key: string; hash: string }
  told?: Packed
  undone?: { at: Instant; retry?: { key: string; hash: string }; told?: Packed }
}
export type ClerkAct = Omit<FormattedItem<typeof clerkAct>, keyof Kept> & Kept
export type NewAct = Omit<ClerkAct, 'v' | 'rev' | 'gsi1pk' | 'gsi1sk' | 'undone'>

const actKey = (group: string, id: string) => ({ pk: `${group}#clerk-act#${id}`, sk: 'act' })
const dayAt = (group: string, store: string, day: string) => `${group}#${store}#acts#${day}`

export const findAct = async (group: string, id: string) =>
  (await get(clerkAct, actKey(group, id))) as ClerkAct | undefined

/** @param day the business day it is listed under */
export const keepAct = (act: NewAct, day: string): Write =>
  replace(clerkAct, { ...act, gsi1pk: dayAt(act.group, act.store, day), gsi1sk: `${act.doneAt}#${act.id}` } as never, 0)

export const undoneAct = ({ rev, ...act }: ClerkAct, undone: NonNullable<Kept['undone']>): Write =>
  replace(clerkAct, { ...act, undone } as never, rev)

/** More acts than a store has in a day; of these the last are shown. */
const DAY_MOST = 1_000
const SHOWN = 60

/** The last acts of a store on a business day, newest first. */
export const readDay = async (group: string, store: string, day: string): Promise<ClerkAct[]> => {
  const keys = (await queryDue(dayAt(group, store, day), '~', DAY_MOST)).slice(-SHOWN)
  const rows = keys.length ? await getRows(keys) : []
  return rows
    .map((row) => shaped(clerkAct, row) as ClerkAct)
    .sort((a, b) => b.doneAt.localeCompare(a.doneAt) || b.id.localeCompare(a.id))
}
