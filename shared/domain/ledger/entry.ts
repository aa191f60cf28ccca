import type { Instant } from '../../base/time.ts'
import type { DoneBy } from '../../events/done-by.ts'
import type { Lot } from './account.ts'

/** Why something moved, as a member reads it. */
export const REASONS = [
  'counter',
  'order',
  'check-in',
  'card-filled',
  'reopened',
  'playbook',
  'campaign',
  'redeemed',
  'undone',
  'spent',
  'offset',
  'exchanged',
  'top-up',
  'bonus',
  'refund',
  'given-back',
  'transferred-out',
  'transferred-in',
  'voided',
  'expired',
  'correction',
  'late-credit',
  'extended',
  'reissued',
  'merged',
  'joined',
  'not-given',
] as const
export type Reason = (typeof REASONS)[number]

/** What an entry moves: coupons, or the unit of a kind of card. */
export type AccountName = 'coupon' | 'stamp' | 'points' | 'mission' | 'stored-value' | (string & {})

/** One movement of one account. Entries are never changed; a balance is their sum. */
export interface NewEntry {
  group: string
  brand: string
  member: string
  /** Its idempotency key, kept for ever: `scan:…`, `order:<channel>:<number>`, `redeem:…`, `playbook:<enrolment>:<step>`. */
  key: string
  at: Instant
  /** What it is added late for, where that was told; the time of what is added runs from `at`. */
  occurredAt?: Instant
  account: AccountName
  /** Programme or campaign. */
  of: string
  delta: number
  balance?: number
  reason: Reason
  store?: string
  /** Whose hand did it; nobody's but the member's own when it is missing. */
  by?: DoneBy
  /** The key of the entry it reverses. */
  reverses?: string
  /** Lots it made or took from, where the account holds lots. */
  parts?: readonly Lot[]
  /** Why, in the words of the member of staff who did it. */
  note?: string
  /** Idempotency-Key of the request, and a hash of what it asked. */
  retry?: { key: string; hash: string }
  /** What was answered, in few words. */
  answer?: Record<string, unknown>
}
