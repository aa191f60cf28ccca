// Keys and access patterns of where members stand, how that changed, and when birthday gifts are due.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Instant } from '#shared/base/time.ts'
import { packMonths, packReviews, unpackMonths, unpackReviews } from '#shared/domain/tier/pack-standing.ts'
import type { Refunded } from '#shared/domain/tier/refunded.ts'
import type { Standing } from '#shared/domain/tier/standing.ts'
import type { OwedGift, Term } from '#shared/domain/tier/term.ts'
import type { Holder } from '../platform/asks.ts'
import { isOwing, owing } from '../platform/table/owing.ts'
import { getRow, getRows, isA, query, shaped, type Row } from '../platform/table/read.ts'
import { immutable, revised } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'
import { bringBack, replace, type Key, type Write } from '../platform/table/write.ts'
import { shardOf } from './due-shards.ts'

/** Where a member stands, by the version of the scheme that counted last. Waits in the index until its next review. */
const standing = new Entity({
  name: 'standing',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    /** Where the scheme stands: a brand, or `*` for the whole group. */
    brand: string().key(),
    member: string().key(),
    scheme: string(),
    version: number(),
    joined: string(),
    months: string(),
    floor: any(),
    from: string(),
    held: any(),
    gifts: list(string()),
    /** Upgrade gifts that could not be given yet. */
    owed: list(any()).optional(),
    /** Terms that were reviewed last, for what is told late. */
    reviews: string().optional(),
    /** Refunds of what those had bought who became one with the member. */
    refunded: list(any()).optional(),
    /** The brand they were served in last. */
    servedIn: string(),
    gsi1pk: string().optional(),
    gsi1sk: string().optional(),
    ...owing,
    ...revised,
  }),
  computeKey: ({ group, brand, member }) => standingKey({ group, brand, member }),
})

/** How a tier changed: immutable, and it carries the event. */
export const tierMove = new Entity({
  name: 'tier-move',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    /** Where the scheme stands. */
    place: string().key(),
    member: string().key(),
    at: string().key(),
    /** The ledger key of the act, or `review`; and which of its changes. */
    cause: string().key(),
    brand: string(),
    scheme: string(),
    version: number(),
    was: string(),
    to: string(),
    why: string(),
    until: string().optional(),
    /** Who gave it by hand, and why. */
    by: string().optional(),
    reason: string().optional(),
    ...immutable,
  }),
  computeKey: ({ group, place, member, at, cause }) => ({
    pk: `${group}#${member}`,
    sk: `tier#${place}#${at}#${cause}`,
  }),
})

export type TierMove = FormattedItem<typeof tierMove>

export interface KeptStanding {
  group: string
  /** Where the scheme stands. */
  at: string
  member: string
  scheme: string
  version: number
  standing: Standing
  refunded: readonly Refunded[]
  servedIn: string
  /** When it is reviewed next, or what it is owed is tried again; null while there is nothing of either. */
  due: Instant | null
  rev: number
}

/** @param holder `brand` is where the scheme stands */
export const standingKey = ({ group, brand, member }: Holder) => ({
  pk: `${group}#${member}`,
  sk: `home#${brand}#tier`,
})
export const dueBucket = (shard: number) => `due#tier#${shard}`

const kept = (row: Row): KeptStanding => {
  const { group, brand, member, scheme, version, servedIn, gsi1sk, rev, ...its } = shaped(standing, row)
  const { joined, months, floor, from, held, gifts, owed = [], reviews, refunded = [] } = its
  return {
    group,
    at: brand,
    member,
    scheme,
    version,
    servedIn,
    refunded: refunded as Refunded[],
    rev,
    due: gsi1sk ?? null,
    standing: {
      joined,
      months: unpackMonths(months),
      floor: floor as Term,
      from,
      held: held as Term,
      gifts,
      owed: owed as OwedGift[],
      reviews: reviews ? unpackReviews(reviews) : [],
    },
  }
}

/** @param at where the scheme stands */
export const standingIn = (rows: Row[], at: string, member: string): KeptStanding | undefined => {
  const row = rows.find((one) => isA(standing, one) && one.brand === at && one.member === member)
  return row && kept(row)
}

export const readStanding = async (key: Key): Promise<KeptStanding | undefined> => {
  const row = await getRow(key)
  return row && isA(standing, row) ? kept(row) : undefined
}

/** Every standing of a member: of the brands they are in, and of the group. */
export const readAllStandings = async (group: string, member: string): Promise<KeptStanding[]> =>
  (await query(`${group}#${member}`, { prefix: 'home#' })).filter((row) => isA(standing, row)).map(kept)

/** Standings of up to 100 members, by member. */
export const readStandings = async (
  { group, at }: { group: string; at: string },
  members: readonly string[],
): Promise<ReadonlyMap<string, KeptStanding>> => {
  const keys = members.map((member) => standingKey({ group, brand: at, member }))
  const rows = keys.length ? await getRows(keys) : []
  return new Map(rows.map(kept).map((one) => [one.member, one]))
}

const itemOf = ({ at, due, standing: now, refunded, ...rest }: Omit<KeptStanding, 'rev'>) => ({
  ...rest,
  brand: at,
  joined: now.joined,
  months: packMonths(now.months),
  floor: now.floor,
  from: now.from,
  held: now.held,
  gifts: [...now.gifts],
  ...(now.owed.length > 0 && { owed: [...now.owed], ...isOwing({ group: rest.group, brand: at }, rest.member) }),
  ...(now.reviews.length > 0 && { reviews: packReviews(now.reviews) }),
  ...(refunded.length > 0 && { refunded: [...refunded] }),
  ...(due !== null && { gsi1pk: dueBucket(shardOf(rest.member)), gsi1sk: due }),
})

export const saveStanding = (one: KeptStanding): Write => replace(standing, itemOf(one), one.rev)

/** One that a merge had taken away. */
export const bringStandingBack = (one: KeptStanding): Write => bringBack(standing, itemOf(one), one.rev)

/** Newest first. @param at where the scheme stands */
export const readMoves = async ({ group, member }: Holder, at: string): Promise<TierMove[]> =>
  (await query(`${group}#${member}`, { prefix: `tier#${at}#`, newestFirst: true })).map((row) => shaped(tierMove, row))
