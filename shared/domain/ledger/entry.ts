import type { Instant } from '../../base/time.ts'

/** Why something moved, as a member reads it. */
export const REASONS = [
  'counter',
  'card-filled',
  'playbook',
  'redeemed',
  'expired',
  'correction',
  'late-credit',
  'joined',
] as const
export type Reason = (typeof REASONS)[number]

/** One movement of one account. Entries are never changed; a balance is their sum. */
export interface NewEntry {
  group: string
  brand: string
  member: string
  /** Its idempotency key, kept for ever: `scan:…`, `fill:…`, `redeem:…`, `playbook:<enrolment>:<step>`. */
  key: string
  at: Instant
  account: 'stamp' | 'coupon'
  /** Programme or campaign. */
  of: string
  delta: number
  balance?: number
  reason: Reason
  store?: string
  /** Idempotency-Key of the request, and a hash of what it asked. */
  retry?: { key: string; hash: string }
  /** What was answered, in few words. */
  answer?: Record<string, unknown>
}
