// Keys and access patterns of members, memberships, identities and what is kept of a join.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { get, isA, query, queryPage, shaped, type Row } from '../platform/table/read.ts'
import { immutable, revised, stored } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'
import { WHOLE_GROUP } from '../platform/table/whole-group.ts'
import type { Key } from '../platform/table/write.ts'

export const member = new Entity({
  name: 'member',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    id: string().key(),
    name: string(),
    /** Ten digits the till may scan. */
    code: string(),
    /** E.164; empty once somebody else has proved it. */
    phone: string(),
    /** When a code by SMS proved that it is theirs; nobody has checked it before. */
    provedAt: string().optional(),
    birthday: string().optional(),
    gender: string().optional(),
    locale: string(),
    joinedAt: string(),
    /** Numbers and codes that lead here besides, since members became one: `[kind, value]`. */
    also: list(any()).optional(),
    /** They are somebody else now, by this merge. */
    into: string().optional(),
    merge: string().optional(),
    ...revised,
  }),
  computeKey: ({ group, id }) => ({ pk: `${group}#${id}`, sk: 'home#member' }),
})

export const membership = new Entity({
  name: 'membership',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    member: string().key(),
    brand: string().key(),
    joinedAt: string(),
    source: any().optional(),
    /** 0: not told yet. */
    noticeVersion: number(),
    marketing: boolean(),
    /** When they chose it, where that was after they joined. */
    marketingAt: string().optional(),
    /** What they said of the group’s other companies, and when. */
    sharing: any().optional(),
    /** LINE user the brand’s account writes to; none while only their phone is known. */
    provider: string().optional(),
    user: string().optional(),
    /** LINE users of the provider who are this person too, since members became one; nothing is written to them. */
    others: list(string()).optional(),
    /** Who made it without LINE: `clerk`, `pos` or `import`. Kept when LINE is bound later. */
    origin: string().optional(),
    isFriend: boolean(),
    /** Instant of the webhook that told so; an older one changes nothing. */
    friendAt: string(),
    /** Idempotency-Key of the join, and a hash of what was asked with it; goes when they leave. */
    retry: any().optional(),
    /** They had left the brand before they joined. */
    again: boolean().optional(),
    ...revised,
  }),
  computeKey: ({ group, member, brand }) => membershipKey(group, member, brand),
})

export const identity = new Entity({
  name: 'identity',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    kind: string().key(),
    provider: string().key(),
    value: string().key(),
    member: string(),
    ...stored,
  }),
  computeKey: ({ group, kind, provider, value }) => identityKey(group, kind as IdentityKind, provider, value),
})

/** What was read and chosen when somebody joined: kept for ever, and it carries `member.joined`. */
export const joinRecord = new Entity({
  name: 'join',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    member: string().key(),
    brand: string().key(),
    at: string().key(),
    noticeVersion: number(),
    marketing: boolean(),
    sharing: any().optional(),
    source: any().optional(),
    origin: string().optional(),
    ...immutable,
  }),
  computeKey: ({ group, member, brand, at }) => ({ pk: `${group}#${member}`, sk: `join#${brand}#${at}` }),
})

/** A line of the admin’s list of members, newest first; written from the event. */
export const rosterLine = new Entity({
  name: 'roster',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    joinedAt: string().key(),
    member: string().key(),
    ...stored,
  }),
  computeKey: ({ group, brand, joinedAt, member }) => rosterKey(group, brand, joinedAt, member),
})

export const tagged = new Entity({
  name: 'tag',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    tag: string().key(),
    at: string(),
    from: string(),
    ...immutable,
  }),
  computeKey: ({ group, brand, member, tag }) => tagKey({ group, brand, member }, tag),
})

export type MemberItem = FormattedItem<typeof member>
export type Membership = FormattedItem<typeof membership>
export type IdentityKind = 'phone' | 'line' | 'code'

export const memberKey = (group: string, id: string) => ({ pk: `${group}#${id}`, sk: 'home#member' })
export const membershipKey = (group: string, id: string, brand: string) => ({
  pk: `${group}#${id}`,
  sk: `home#${brand}#membership`,
})
export const identityKey = (group: string, kind: IdentityKind, provider: string, value: string) => ({
  pk: `${group}#identity#${kind}#${provider}#${value}`,
  sk: 'identity',
})
export const tagKey = (
  { group, brand, member: id }: { group: string; brand: string; member: string },
  tag: string,
) => ({
  pk: `${group}#${id}`,
  sk: `tag#${brand}#${tag}`,
})
export const rosterKey = (group: string, brand: string, joinedAt: string, id: string) => ({
  pk: `${group}#${brand}#roster`,
  sk: `${joinedAt}#${id}`,
})

export const findIdentity = (group: string, kind: IdentityKind, provider: string, value: string) =>
  get(identity, identityKey(group, kind, provider, value))

/** Whose the identities among the rows are, by their keys. */
export const membersBehind = (rows: readonly Row[]): ReadonlyMap<string, string> =>
  new Map(rows.filter((row) => isA(identity, row)).map((row) => [row.pk, shaped(identity, row).member]))

export const findMembership = (group: string, id: string, brand: string) =>
  get(membership, membershipKey(group, id, brand))
export const membershipIn = (rows: readonly Row[], { pk, sk }: Key): Membership | undefined => {
  const row = rows.find((one) => one.pk === pk && one.sk === sk)
  return row && shaped(membership, row)
}
/** Whether this LINE user is the member in the brand. */
export const isTheirs = (
  joined: Pick<Membership, 'user' | 'others'> | undefined,
  user: string,
): joined is Membership & { user: string } =>
  joined?.user !== undefined && (joined.user === user || (joined.others ?? []).includes(user))
export const findMember = (group: string, id: string) => get(member, memberKey(group, id))

export interface HomeRows {
  member?: MemberItem
  membership?: Membership
  /** Rows of cards and coupons, in the words of their modules. */
  rows: Row[]
  /** The same of other brands of the group: some of it may be used in this one. */
  others: Row[]
}

/** All that the home screen needs, in one query. */
export const readHomeRows = async (group: string, id: string, brand: string): Promise<HomeRows> => {
  const rows = await query(`${group}#${id}`, { prefix: 'home#' })
  const own = rows.find((row) => isA(member, row))
  const inBrand = rows.filter(({ sk }) => sk.startsWith(`home#${brand}#`) || sk.startsWith(`home#${WHOLE_GROUP}#`))
  const joined = inBrand.find((row) => isA(membership, row))
  return {
    member: own && shaped(member, own),
    membership: joined && shaped(membership, joined),
    rows: inBrand,
    others: rows.filter((row) => row !== own && !inBrand.includes(row)),
  }
}

/** A person with all their memberships, whatever the brand. */
export const readPerson = async (group: string, id: string) => {
  const { rows: _, ...person } = await readHeld(group, id)
  return person
}

/** The same, with all that they hold, in one query. */
export const readHeld = async (group: string, id: string) => {
  const rows = await query(`${group}#${id}`, { prefix: 'home#' })
  const own = rows.find((row) => isA(member, row))
  const memberships = rows.filter((row) => isA(membership, row)).map((row) => shaped(membership, row))
  return { member: own && shaped(member, own), memberships, rows }
}

/** Everything kept of a member: for leaving. */
export const readAll = (group: string, id: string) => query(`${group}#${id}`)

export const readRoster = async (group: string, brand: string, limit: number, cursor?: string) => {
  const { rows, next } = await queryPage(`${group}#${brand}#roster`, {
    newestFirst: true,
    limit,
    cursor,
    consistent: false,
  })
  return { lines: rows.map((row) => shaped(rosterLine, row)), next }
}

export const readTags = async (group: string, brand: string, id: string) =>
  (await query(`${group}#${id}`, { prefix: `tag#${brand}#` })).map((row) => shaped(tagged, row))

export const readJoins = async (group: string, brand: string, id: string) =>
  (await query(`${group}#${id}`, { prefix: `join#${brand}#` })).map((row) => shaped(joinRecord, row))

/** Their tags in every brand. */
export const readAllTags = async (group: string, id: string) =>
  (await query(`${group}#${id}`, { prefix: 'tag#' })).map((row) => shaped(tagged, row))
