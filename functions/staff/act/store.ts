// Keys and access patterns of what clerks did: by the request that did it, and by store and business day.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Instant } from '#shared/base/time.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { EarnedRecord } from '../../platform/asks/cards.ts'
import type { UsedRecord } from '../../platform/asks/card-uses.ts'
import type { UsedCoupon } from '../../platform/asks/laying.ts'
import type { ValueRecord } from '../../platform/asks/value.ts'
import type { Counted } from '../../platform/asks/tiers.ts'
import { pack, unpack, type Packed } from '../../platform/table/packed.ts'
import { get, getRows, queryDue, shaped } from '../../platform/table/read.ts'
import { revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { replace, type Key, type Write } from '../../platform/table/write.ts'
import { ACT_TEXT } from './act-text.ts'

/** One act at a counter. Its id is made of the clerk and the request’s Idempotency-Key, and it is kept for ever. */
const clerkAct = new Entity({
  name: 'clerk-act',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    id: string().key(),
    /** All that is only ever read whole, packed. */
    body: any(),
    gsi1pk: string(),
    gsi1sk: string(),
    ...revised,
  }),
  computeKey: ({ group, id }) => actKey(group, id),
})

interface Kept {
  brand: string
  store: string
  clerk: string
  member: string
  kind: string
  /** When it happened at the counter, and when it was booked. */
  at: Instant
  doneAt: Instant
  clerkName: string
  /** Masked. */
  name: string
  dayEndsAtHour?: number
  amount?: number
  /** What it gave, as cards say it; coupons it gave; what it counted for the tier. */
  given?: EarnedRecord[]
  coupons?: string[]
  counted?: Counted
  /** What it used of cards and of coupons on a bill; what it put on a card; what it paid back, and who stood by it. */
  used?: UsedRecord[]
  usedCoupons?: UsedCoupon[]
  topUp?: ValueRecord
  payOut?: ValueRecord
  second?: { id: string; name: string }
  /** The coupon it redeemed; the coupon’s name, or the words of the task that was marked. */
  coupon?: string
  words?: Record<string, string>
  /** It made the member. */
  isNew?: boolean
  /** Of the request that did it, and what it was answered beside the act. */
  retry?: { key: string; hash: string }
  told?: unknown
  /** Of the one that took it back. */
  undone?: { at: Instant; retry?: { key: string; hash: string } }
}
type Row = FormattedItem<typeof clerkAct>
export type ClerkAct = Omit<Row, 'body'> & Kept
export type NewAct = Omit<ClerkAct, 'v' | 'rev' | 'gsi1pk' | 'gsi1sk' | 'undone'>

const actKey = (group: string, id: string) => ({ pk: `${group}#clerk-act#${id}`, sk: 'act' })
const dayAt = (group: string, store: string, day: string) => `${group}#${store}#acts#${day}`

const unpacked = ({ body, ...row }: Row): ClerkAct => ({ ...row, ...(unpack(body as Packed, ACT_TEXT) as Kept) })

const packed = ({ group, id, ...kept }: NewAct & Pick<Kept, 'undone'>) => ({
  group,
  id,
  body: pack(kept satisfies Kept, ACT_TEXT),
})

export const findAct = async (group: string, id: string): Promise<ClerkAct | undefined> => {
  const row = await get(clerkAct, actKey(group, id))
  return row && unpacked(row)
}

/** @param day the business day it is listed under */
export const keepAct = (act: NewAct, day: string): Write =>
  replace(clerkAct, { ...packed(act), gsi1pk: dayAt(act.group, act.store, day), gsi1sk: `${act.doneAt}#${act.id}` }, 0)

const changed = (act: ClerkAct, change: Partial<Kept>): Write => {
  const { rev, v, gsi1pk, gsi1sk, ...done } = act
  return replace(clerkAct, { ...packed({ ...done, ...change }), v, gsi1pk, gsi1sk }, rev)
}
export const undoneAct = (act: ClerkAct, undone: NonNullable<Kept['undone']>): Write => changed(act, { undone })
export const unnamedAct = (act: ClerkAct): Write => changed(act, { name: UNNAMED })

/** More acts than a store has in a day; of these the last are shown. */
const DAY_MOST = 1_000
const SHOWN = 60

const readActs = async (keys: readonly Key[]): Promise<ClerkAct[]> =>
  keys.length ? (await getRows([...keys])).map((row) => unpacked(shaped(clerkAct, row))) : []

/** All acts of a store on a business day. */
export const readWholeDay = async (group: string, store: string, day: string): Promise<ClerkAct[]> =>
  readActs(await queryDue(dayAt(group, store, day), '~', DAY_MOST))

/** The last acts of a store on a business day, newest first. */
export const readDay = async (group: string, store: string, day: string): Promise<ClerkAct[]> => {
  const keys = (await queryDue(dayAt(group, store, day), '~', DAY_MOST)).slice(-SHOWN)
  return (await readActs(keys)).sort((a, b) => b.doneAt.localeCompare(a.doneAt) || b.id.localeCompare(a.id))
}
