// What one module may ask of another, as types: the asker names the shape, functions/abilities.ts hands in who answers it.
import type { CampaignId, CouponId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { CodeRefusal, CounterCode } from '#shared/domain/brand/counter-code.ts'
import type { NewEntry } from '#shared/domain/ledger/entry.ts'
import type { Cause, Happening } from '#shared/events/event.ts'
import type { Write } from './table/write.ts'

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
/** A member's name for screens that strangers see. */
export type MaskedName = (group: string, member: string) => Promise<string>

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
export type FindUsableCode = (code: string, wish: CodeWish) => Promise<Result<UsableCode, CodeRefusal>>

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
  | { writes: Write[]; answer: { coupon: CouponId; expiresAt: Instant } }
  | { writes: []; answer: { refused: 'campaign-not-live' } }
/** Writes of one coupon: its state and its entry. The caller commits them with what it is given for. */
export type IssueCoupon = (issue: Issue) => Promise<Issued>
