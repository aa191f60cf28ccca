// Keys and access patterns of limited stocks, of how many a member took, and of codes that a shop's own till made.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { readCode } from '#shared/domain/coupon/coupon-code.ts'
import { SHARDS } from '#shared/domain/coupon/limit/stock.ts'
import { countedOn, isRemovedIn } from '../../platform/table/once/gather.ts'
import { getRows, isA, query, queryPage, shaped } from '../../platform/table/read.ts'
import { stored } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insert, remove, update, type Write } from '../../platform/table/write.ts'

export interface Stocked {
  group: string
  brand: string
  campaign: string
}

/** What a limit per member counts: of what comes round every year, each year for itself. */
export interface Limited extends Stocked {
  year?: number | undefined
}

const shard = new Entity({
  name: 'stock',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    campaign: string().key(),
    shard: number().key(),
    left: number(),
    ...stored,
  }),
  computeKey: ({ shard: nth, ...of }) => shardKey(of, nth),
})

const taken = new Entity({
  name: 'taken',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    campaign: string().key(),
    member: string().key(),
    year: number().key().optional(),
    taken: number(),
    ...stored,
  }),
  computeKey: ({ member, ...of }) => takenKey(of, member),
})

/** A code that nobody has yet. */
const freeCode = new Entity({
  name: 'free-code',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    campaign: string().key(),
    shard: number().key(),
    code: string().key(),
    ...stored,
  }),
  computeKey: ({ shard: nth, code, ...of }) => freeCodeKey(of, nth, code),
})

/** Every code that was ever imported, as tills look for it: none comes twice in a group, for one that is scanned says no campaign. */
const knownCode = new Entity({
  name: 'known-code',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    code: string().key(),
    brand: string(),
    campaign: string(),
    ...stored,
  }),
  computeKey: ({ group, code }) => knownKey(group, code),
})

const shardKey = ({ group, brand, campaign }: Stocked, nth: number) => ({
  pk: `${group}#${brand}#stock#${campaign}#${nth}`,
  sk: 'left',
})
const takenKey = ({ group, brand, campaign, year }: Limited, member: string) => ({
  pk: `${group}#${member}`,
  sk: `taken#${brand}#${campaign}${year === undefined ? '' : `#${year}`}`,
})
const poolKey = ({ group, brand, campaign }: Stocked, nth: number) => `${group}#${brand}#pool#${campaign}#${nth}`
const knownKey = (group: string, code: string) => ({ pk: `${group}#known-code#${code}`, sk: 'code' })
const freeCodeKey = (of: Stocked, nth: number, code: string) => ({ pk: poolKey(of, nth), sk: code })

const everyShard = Array.from({ length: SHARDS }, (_, nth) => nth)

/** How many the member took, and what is left in some shards; in one trip. @param beside writes that are counted as done */
export const readStock = async (of: Limited, member: string, shards: readonly number[], beside: readonly Write[]) => {
  const rows = await getRows([takenKey(of, member), ...shards.map((nth) => shardKey(of, nth))])
  const had = rows.find((row) => isA(taken, row))
  const left = new Map(
    rows.filter((row) => isA(shard, row)).map((row) => [shaped(shard, row).shard, shaped(shard, row).left]),
  )
  return {
    taken: (had ? shaped(taken, had).taken : 0) + countedOn(beside, takenKey(of, member)),
    left: shards.map((nth) => (left.get(nth) ?? 0) - countedOn(beside, shardKey(of, nth))),
  }
}

/** What is left in every shard; empty when there never was a stock. @param beside writes that are counted as done */
export const readLeft = async (of: Stocked, beside: readonly Write[] = []): Promise<number[]> => {
  const rows = await getRows(everyShard.map((nth) => shardKey(of, nth)))
  if (rows.length === 0) return []
  const left = new Map(rows.map((row) => [shaped(shard, row).shard, shaped(shard, row).left]))
  return everyShard.map((nth) => (left.get(nth) ?? 0) - countedOn(beside, shardKey(of, nth)))
}

export const takeOne = (of: Stocked, nth: number): Write =>
  update(shardKey(of, nth), {
    set: 'SET #left = #left - :by',
    where: '#left >= :by',
    names: { '#left': 'left' },
    values: { ':by': 1 },
  })

export const hangStock = (of: Stocked, nth: number, left: number): Write => insert(shard, { ...of, shard: nth, left })

/** @param by what the shard gets, or gives back when it is negative and has that much */
export const changeStock = (of: Stocked, nth: number, by: number): Write =>
  update(shardKey(of, nth), {
    set: 'SET #left = #left + :change',
    where: '#left >= :least',
    names: { '#left': 'left' },
    values: { ':change': by, ':least': Math.max(0, -by) },
  })

/** Of the item that counts what a member took. */
const named = ({ group, brand, campaign, year }: Limited, member: string) => ({
  set: `SET #group = :group, brand = :brand, campaign = :campaign, #member = :member, v = :v, #et = :et${year === undefined ? '' : ', #year = :year'}`,
  names: { '#group': 'group', '#member': 'member', '#et': '_et', ...(year !== undefined && { '#year': 'year' }) },
  values: {
    ':group': group,
    ':brand': brand,
    ':campaign': campaign,
    ':member': member,
    ':v': 1,
    ':et': 'taken',
    ...(year !== undefined && { ':year': year }),
  },
})

/** Counts one more for the member; fails when the limit is reached by then. */
export const countTaken = (of: Limited, member: string, limit: number): Write => {
  const { set, names, values } = named(of, member)
  return update(takenKey(of, member), {
    set: `${set} ADD taken :by`,
    where: 'attribute_not_exists(taken) OR taken <= :room',
    names,
    values: { ...values, ':by': 1, ':room': limit - 1 },
  })
}

/** What a member took, by campaign and, of what comes round, by year. */
export const readTaken = async (group: string, member: string) =>
  (await query(`${group}#${member}`, { prefix: 'taken#' })).map((row) => shaped(taken, row))

/** Counts so many more, whatever the limit is; fewer when it is negative, and as many were counted. */
export const changeTaken = (of: Limited, member: string, change: number): Write => {
  const { set, names, values } = named(of, member)
  return update(takenKey(of, member), {
    set: `${set} ADD taken :change`,
    where: change < 0 ? 'taken >= :least' : 'attribute_not_exists(taken) OR taken >= :least',
    names,
    values: { ...values, ':change': change, ':least': Math.max(0, -change) },
  })
}

/** Some codes of a shard of the pool that nobody has yet. @param beside writes that are counted as done */
export const readFreeCodes = async (
  of: Stocked,
  nth: number,
  limit: number,
  beside: readonly Write[] = [],
): Promise<string[]> =>
  (await queryPage(poolKey(of, nth), { limit: limit + beside.length })).rows
    .map(({ sk }) => sk)
    .filter((code) => !isRemovedIn(beside, freeCodeKey(of, nth, code)))

export const takeCode = (of: Stocked, nth: number, code: string): Write => remove(freeCodeKey(of, nth, code))

/** Those that another campaign of the group has. @param codes as the shop's own till made them; a hundred at most */
export const takenCodes = async ({ group, brand, campaign }: Stocked, codes: readonly string[]): Promise<string[]> => {
  const rows = await getRows(codes.map((code) => knownKey(group, readCode(code))))
  const others = rows
    .map((row) => shaped(knownCode, row))
    .filter((one) => one.campaign !== campaign || one.brand !== brand)
  const taken = new Set(others.map(({ code }) => code))
  return codes.filter((code) => taken.has(readCode(code)))
}

/** Writes of one new code: they fail when it was ever imported. */
export const addCode = (of: Stocked, nth: number, code: string): Write[] => [
  insert(knownCode, { ...of, code: readCode(code) }),
  insert(freeCode, { ...of, shard: nth, code }),
]
