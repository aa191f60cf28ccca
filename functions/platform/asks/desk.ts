// What the desk asks of the ledger and of members, to put a card right by hand.
import type { Instant } from '#shared/base/time.ts'
import type { Reason } from '#shared/domain/ledger/entry.ts'
import type { Holder } from '../asks.ts'

/** A movement as the ledger kept it. */
export interface KeptEntry {
  key: string
  at: Instant
  of: string
  delta: number
  reason: Reason
  reverses?: string
  /** Packed lots. */
  parts?: string[]
  answer?: unknown
}
/** Movements of a holder whose keys begin alike. */
export type EntriesUnder = (holder: Holder, prefix: string) => Promise<KeptEntry[]>

/** Names of members by id; who has none, or left, is missing. */
export type MemberNames = (group: string, ids: string[]) => Promise<ReadonlyMap<string, string>>
