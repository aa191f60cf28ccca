// Keys and access patterns of limited stocks, of how many a member took, and of codes that a shop's own till made.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { SHARDS } from '#shared/domain/coupon/stock.ts'
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

/** Every code that was ever imported: none comes twice. */
const knownCode = new Entity({
  name: 'known-code',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    campaign: string().key(),
    code: string().key(),
    ...stored,
  }),
  computeKey: ({ group, brand, campaign, code }) => ({ pk: `${group}#${brand}#codes#${campaign}`, sk: code }),
})

const shardKey = ({ group, brand, campaign }: Stocked, nth: number) => ({
  pk: `${group}#${brand}#stock#${campaign}#${nth}`,
  sk: 'left',
})
const takenKey = ({ group, brand, campaign }: Stocked, member: string) => ({
  pk: `${group}#${member}`,
  sk: `taken#${brand}#${campaign}`,
})
const poolKey = ({ group, brand, campaign }: Stocked, nth: number) => `${group}#${brand}#pool#${campaign}#${nth}`
const freeCodeKey = (of: Stocked, nth: number, code: string) => ({ pk: poolKey(of, nth), sk: code })

const everyShard = Array.from({ length: SHARDS }, (_, nth) => nth)

/** How many the member took, and what is left in some shards; in one trip. @param beside writes that are counted as done */
export const readStock = async (of: Stocked, member: string, shards: readonly number[], beside: readonly Write[]) => {
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

/** Counts one more for the member; fails when the limit is reached by then. */
export const countTaken = (of: Stocked, member: string, limit: number): Write =>
  update(takenKey(of, member), {
    set: 'SET #group = :group, brand = :brand, campaign = :campaign, #member = :member, v = :v, #et = :et ADD taken :by',
    where: 'attribute_not_exists(taken) OR taken <= :room',
    names: { '#group': 'group', '#member': 'member', '#et': '_et' },
    values: {
      ':group': of.group,
      ':brand': of.brand,
      ':campaign': of.campaign,
      ':member': member,
      ':v': 1,
      ':et': 'taken',
      ':by': 1,
      ':room': limit - 1,
    },
  })

/** What a member took, by campaign. */
export const readTaken = async (group: string, member: string) =>
  (await query(`${group}#${member}`, { prefix: 'taken#' })).map((row) => shaped(taken, row))

/** Counts so many more, whatever the limit is; fewer when it is negative, and as many were counted. */
export const changeTaken = (of: Stocked, member: string, change: number): Write =>
  update(takenKey(of, member), {
    set: 'SET #group = :group, brand = :brand, campaign = :campaign, #member = :member, v = :v, #et = :et ADD taken :change',
    where: change < 0 ? 'taken >= :least' : 'attribute_not_exists(taken) OR taken >= :least',
    names: { '#group': 'group', '#member': 'member', '#et': '_et' },
    values: {
      ':group': of.group,
      ':brand': of.brand,
      ':campaign': of.campaign,
      ':member': member,
      ':v': 1,
      ':et': 'taken',
      ':change': change,
      ':least': Math.max(0, -change),
    },
  })

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

/** Writes of one new code: they fail when it was ever imported. */
export const addCode = (of: Stocked, nth: number, code: string): Write[] => [
  insert(knownCode, { ...of, code }),
  insert(freeCode, { ...of, shard: nth, code }),
]
