// Links that hand points to a friend, what a member gave a day, and what was answered to who gave or took back.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { unpackLot } from '#shared/domain/ledger/pack-account.ts'
import type { Holder } from '../../platform/asks.ts'
import { get, isA, shaped, type Row } from '../../platform/table/read.ts'
import { immutable, lapsing, revised, stored } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insert, replace, type Write } from '../../platform/table/write.ts'

const pointGift = new Entity({
  name: 'point-gift',
  table,
  timestamps: false,
  schema: item({
    code: string().key(),
    group: string(),
    brand: string(),
    /** The giver, and the masked name the friend reads. */
    member: string(),
    from: string(),
    program: string(),
    /** Where the programme stands: a brand, or `*` for the whole group. */
    at: string(),
    amount: number(),
    /** Lots that lie behind it, packed. */
    parts: list(string()),
    endsAt: string(),
    state: string(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ code }) => giftKey(code),
})

const givenDay = new Entity({
  name: 'given-day',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    program: string().key(),
    day: string().key(),
    amount: number(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, brand, member, program, day }) => givenKey({ group, brand, member }, program, day),
})

const giftAct = new Entity({
  name: 'gift-act',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    /** `give:<…>` or `back:<…>`, by the request that asked for it. */
    act: string().key(),
    at: string(),
    hash: string(),
    answer: any(),
    ...immutable,
    ...stored,
  }),
  computeKey: ({ group, brand, member, act }) => actKey({ group, brand, member }, act),
})

type Stored = FormattedItem<typeof pointGift>
export type PointGift = Omit<Stored, 'state'> & { state: 'out' | 'received' | 'taken-back' }
type NewGift = Omit<PointGift, 'v' | 'rev'>

/** What it was answered with, for the same request again. */
export interface GiftAnswer {
  program: string
  gift: string
  amount: number
  endsAt: string
}

export const giftKey = (code: string) => ({ pk: `door#point-gift#${code}`, sk: 'gift' })
export const givenKey = ({ group, brand, member }: Holder, program: string, day: string) => ({
  pk: `${group}#${member}`,
  sk: `gave#${brand}#${program}#${day}`,
})
const actKey = ({ group, brand, member }: Holder, act: string) => ({
  pk: `${group}#${member}`,
  sk: `gift-act#${brand}#${act}`,
})

export const findPointGift = async (code: string): Promise<PointGift | undefined> =>
  (await get(pointGift, giftKey(code))) as PointGift | undefined

export const saveGift = (gift: NewGift, seen: number): Write => replace(pointGift, gift, seen)

export const partsBehind = ({ parts }: Pick<PointGift, 'parts'>) => parts.map(unpackLot)

export const givenIn = (rows: Row[]): { amount: number; rev: number } => {
  const row = rows.find((one) => isA(givenDay, one))
  return row ? shaped(givenDay, row) : { amount: 0, rev: 0 }
}

export const saveGiven = (
  day: Holder & { program: string; day: string; amount: number; expiresAt: number },
  seen: number,
): Write => replace(givenDay, day, seen)

export const findAct = (holder: Holder, act: string) => get(giftAct, actKey(holder, act))

export const keepAct = (made: Holder & { act: string; at: string; hash: string; answer: GiftAnswer }): Write =>
  insert(giftAct, made)
