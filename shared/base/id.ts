// Every id carries its kind: a prefix, then a ULID (time first, so ids sort by birth).
import { z } from './schema.ts'

declare const kind: unique symbol
export type Id<Prefix extends string> = string & { readonly [kind]: Prefix }

export type GroupId = Id<'grp'>
export type CompanyId = Id<'com'>
export type BrandId = Id<'brd'>
export type StoreId = Id<'sto'>
export type PosterId = Id<'pos'>
export type DeviceId = Id<'dev'>
export type StaffId = Id<'stf'>
/** Somebody who works at the counter of a store. */
export type ClerkId = Id<'clk'>
export type MemberId = Id<'mem'>
/** A stamp card programme. */
export type ProgramId = Id<'crd'>
/** A coupon campaign. */
export type CampaignId = Id<'cmp'>
/** A coupon a member holds. */
export type CouponId = Id<'cpn'>
/** A scheme of tiers. */
export type TierSchemeId = Id<'tsc'>
export type PlaybookId = Id<'ply'>
export type MessageId = Id<'msg'>
/** An act at the desk that waits for a second person. */
export type ApprovalId = Id<'apr'>
/** A request to bind a member to another LINE user. */
export type BindingId = Id<'bnd'>
/** Two members who became one. */
export type MergeId = Id<'mrg'>
/** What a store asks a member on LINE before it spends of theirs. */
export type SpendAskId = Id<'ask'>
/** A check-in that waits for the staff. */
export type DoubtId = Id<'dbt'>

const BODY = '[0-9A-HJKMNP-TV-Z]{26}'

/** The schema of an id of one kind. */
export const id = <Prefix extends string>(prefix: Prefix) =>
  z.string().regex(new RegExp(`^${prefix}_${BODY}$`)) as unknown as z.ZodType<Id<Prefix>, string>

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_LETTERS = 10
const CHANCE_LETTERS = 16

/** A ULID (github.com/ulid/spec) of an instant in ms and 16 random bytes, of which 5 bits each count. */
export const ulid = (atMs: number, chance: Uint8Array): string => {
  let time = ''
  for (let rest = atMs, i = 0; i < TIME_LETTERS; i++, rest = Math.floor(rest / 32)) time = CROCKFORD[rest % 32] + time
  let tail = ''
  for (let i = 0; i < CHANCE_LETTERS; i++) tail += CROCKFORD[chance[i]! % 32]
  return time + tail
}

export const makeId = <Prefix extends string>(prefix: Prefix, atMs: number, chance: Uint8Array) =>
  `${prefix}_${ulid(atMs, chance)}` as Id<Prefix>
