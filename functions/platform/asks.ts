// What one module may ask of another, as types: the asker names the shape, functions/abilities/ hands in who answers it.
import type { CampaignId, CouponId, MemberId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Locale } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { CodeRefusal, CounterCode } from '#shared/domain/brand/counter-code.ts'
import type { NewEntry } from '#shared/domain/ledger/entry.ts'
import type { Cause, Happening } from '#shared/events/event.ts'
import type { Source } from '#shared/events/source.ts'
import type { Row } from './table/read.ts'
import type { Key, Write } from './table/write.ts'

/** A member in a brand. */
export interface Holder {
  group: string
  brand: string
  member: string
}

export type WriteEntry = (made: NewEntry, happenings: Happening[]) => Write
export type FindEntry = (holder: Holder, key: string) => Promise<{ retry?: unknown; answer?: unknown } | undefined>
/** Store names by id. */
export type StoreNames = (group: string) => Promise<ReadonlyMap<string, string>>
/** The hour at which the brand’s business day ends: 4 = it lasts until 04:00. */
export type DayEnds = (place: { group: string; brand: string }) => Promise<number>
/** Where a membership stands: who is not in the brand any more gets nothing more. */
export type MembershipKey = (holder: Holder) => Key

export interface CodeWish extends Holder {
  /** `stamp`, or the id of the coupon that is redeemed. */
  for: string
  now: Instant
}

export interface UsableCode {
  code: CounterCode
  /** Already used by this member for this: the act was done before. */
  again: boolean
  /** Marks it used; must succeed together with what it is used for. */
  write: Write
}
/** A counter code, read in one trip together with rows of one's own: first its key, then what its row says. */
export interface CounterCodes {
  /** Undefined for what is no code at all. */
  keyOf: (code: string, holder: Holder) => Promise<Key | undefined>
  judge: (rows: Row[], code: string, wish: CodeWish) => Promise<Result<UsableCode, CodeRefusal>>
}

/** A store's PIN, likewise. */
export interface StorePins {
  keyOf: (place: { group: string; brand: string }, store: string) => Key
  /** False also when the store is none of the brand's or has no PIN. */
  isPin: (rows: Row[], store: string, pin: string) => boolean
}

export interface Issue extends Holder {
  campaign: CampaignId
  /** Idempotency key; the same key is the same coupon. */
  key: string
  reason: 'playbook' | 'card-filled'
  store?: string
  from?: Cause
  now: Instant
}
export type Issued =
  | { writes: Write[]; answer: { coupon: CouponId; expiresAt: Instant }; shown: HeldCoupon }
  | { writes: []; answer: { refused: 'campaign-not-live' } }
/** Writes of one coupon: its state and its entry. The caller commits them with what it is given for. */
export type IssueCoupon = (issue: Issue) => Promise<Issued>

/** What a till knows of somebody: the ten digits of a member code, or a phone number as people say it. */
export type Named = { code: string } | { phone: string }
/** One read. Undefined for who is unknown, has left the group, or was named by what is no code and no number. They may be in another brand of the group only. */
export type FindMemberBy = (
  group: string,
  named: Named,
) => Promise<{ member: MemberId; via: 'code' | 'phone' } | undefined>

export interface PhoneOnly {
  group: string
  brand: string
  phone: string
  name?: string
  origin: 'clerk' | 'pos' | 'import'
  source?: Source
  /** Store at which it happened. */
  store?: string
  locale: Locale
  now: Instant
}
/** Writes of a member known by phone alone, for a number that nobody in the group has: committed, they fail when somebody has it by now. */
export type PhoneOnlyMember = (asked: PhoneOnly) => Result<{ writes: Write[]; member: MemberId }, 'phone-invalid'>
