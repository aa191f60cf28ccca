// Keys and access patterns of check-ins: the last one, those that wait, what became of them.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { epochSeconds, type Instant } from '#shared/base/time.ts'
import type { LastCheckIn } from '#shared/domain/card/doubt/check-in.ts'
import { openUntil, toldUntil, type Doubt } from '#shared/domain/card/doubt/doubt.ts'
import type { DoubtReason } from '#shared/domain/card/doubt/reasons.ts'
import type { Holder } from '../../platform/asks.ts'
import { getRows, isA, query, queryFrom, shaped, type Row } from '../../platform/table/read.ts'
import { immutable, lapsing, revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { bringBack, remove, replace, type Write } from '../../platform/table/write.ts'

const last = new Entity({
  name: 'last-check-in',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    at: string(),
    store: string(),
    day: string(),
    acts: number(),
    ...revised,
  }),
  computeKey: ({ group, brand, member }) => lastKey({ group, brand, member }),
})

/** Stands in the index while staff may do something about it, and is forgotten when its member had time to read what became of it. */
const doubt = new Entity({
  name: 'doubt',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    id: string().key(),
    /** The ledger key of what it would give. */
    key: string(),
    at: string(),
    store: string(),
    poster: string(),
    tier: string().optional(),
    reasons: list(any()),
    gives: list(any()),
    state: any(),
    gsi1pk: string().optional(),
    gsi1sk: string().optional(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, brand, member, id }) => doubtKey({ group, brand, member }, id),
})

/** That a request led to one, and what it was answered. Carries `doubt.raised`. */
export const asked = new Entity({
  name: 'check-in',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    key: string().key(),
    at: string(),
    store: string(),
    retry: any().optional(),
    answer: any(),
    ...immutable,
  }),
  computeKey: ({ group, brand, member, key }) => askedKey({ group, brand, member }, key),
})

/** What staff did with one. Carries `doubt.decided`. */
export const deed = new Entity({
  name: 'doubt-deed',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    id: string().key(),
    nth: number().key(),
    /** approved, refused, reopened */
    kind: string(),
    at: string(),
    store: string(),
    by: string(),
    reason: string().optional(),
    retry: any().optional(),
    ...immutable,
  }),
  computeKey: ({ group, brand, member, id, nth }) => ({
    pk: `${group}#${member}`,
    sk: `${deedsOf({ group, brand, member }, id).prefix}${nth}`,
  }),
})

export interface Kept extends Holder, Doubt {
  id: string
  key: string
  store: string
  poster: string
  tier?: string
  reasons: DoubtReason[]
  gives: [program: string, added: number][]
  rev: number
}

export const lastKey = ({ group, brand, member }: Holder) => ({
  pk: `${group}#${member}`,
  sk: `home#${brand}#last-check-in`,
})
export const doubtKey = ({ group, brand, member }: Holder, id: string) => ({
  pk: `${group}#${member}`,
  sk: `home#${brand}#doubt#${id}`,
})
export const askedKey = ({ group, brand, member }: Holder, key: string) => ({
  pk: `${group}#${member}`,
  sk: `check-in#${brand}#${key}`,
})
const deedsOf = ({ group, brand, member }: Holder, id: string) => ({
  pk: `${group}#${member}`,
  prefix: `doubt#${brand}#${id}#`,
})
const openOf = ({ group, brand }: { group: string; brand: string }) => `${group}#${brand}#doubts`

export const lastIn = (rows: Row[]): (LastCheckIn & { rev: number }) | undefined => {
  const row = rows.find((one) => isA(last, one))
  return row && shaped(last, row)
}

/** In every brand. */
export const lastsIn = (rows: Row[]): (LastCheckIn & { brand: string; rev: number })[] =>
  rows.filter((row) => isA(last, row)).map((row) => shaped(last, row))

/** @param seen revision that was read; 0 when there was none */
export const saveLast = (holder: Holder, { at, store, day, acts }: LastCheckIn, seen: number): Write =>
  replace(last, { ...holder, at, store, day, acts }, seen)

export const askedIn = (rows: Row[]) => {
  const row = rows.find((one) => isA(asked, one))
  return row && shaped(asked, row)
}

/** Where it waits is written anew with its state. */
const kept = (row: Row): Kept => {
  const { gsi1pk: _bucket, gsi1sk: _until, ...rest } = shaped(doubt, row)
  return rest as unknown as Kept
}

export const doubtsIn = (rows: Row[]): Kept[] => rows.filter((row) => isA(doubt, row)).map(kept)

const itemOf = ({ tier, ...made }: Omit<Kept, 'rev'>) => {
  const until = openUntil(made)
  return {
    ...made,
    ...(tier && { tier }),
    ...(until && { gsi1pk: openOf(made), gsi1sk: until }),
    expiresAt: epochSeconds(toldUntil(made)),
  }
}

/** @param seen revision that was read; 0 when there was none */
export const saveDoubt = (made: Omit<Kept, 'rev'>, seen: number): Write => replace(doubt, itemOf(made), seen)

/** It waits with another member from now on. Its revisions go on, for what staff did is counted by them. */
export const handDoubt = ({ rev, ...made }: Kept, to: string): Write[] => [
  bringBack(doubt, itemOf({ ...made, member: to }), rev),
  remove(doubtKey(made, made.id), rev),
]

/** What staff did with one, in order. */
export const readDeeds = async (holder: Holder, id: string): Promise<FormattedItem<typeof deed>[]> => {
  const { pk, prefix } = deedsOf(holder, id)
  return (await query(pk, { prefix })).map((row) => shaped(deed, row)).sort((a, b) => a.nth - b.nth)
}

/** Those of a brand that staff may do something about, the oldest first. */
export const readOpen = async (
  place: { group: string; brand: string },
  now: Instant,
  most: number,
): Promise<Kept[]> => {
  const keys = await queryFrom(openOf(place), now, most)
  const rows = keys.length ? await getRows(keys) : []
  return doubtsIn(rows)
    .filter((one) => (openUntil(one) ?? '') >= now)
    .sort((a, b) => a.at.localeCompare(b.at))
}
