// What is asked when staff put something right by hand: of the ledger, of members, and of a second person.
import type { ApprovalId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Reason } from '#shared/domain/ledger/entry.ts'
import type { decideApproval } from '#shared/contract/card/desk.ts'
import type { FailureOf } from '#shared/contract/route.ts'
import type { Handful } from '#shared/domain/card/desk/desk-limit.ts'
import type { Holder } from '../asks.ts'
import type { Staff } from '../http/actor.ts'
import type { Turn } from '../http/http.ts'
import type { Write } from '../table/write.ts'

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

export type CouponAct = 'reissue' | 'coupon-extension' | 'gift'

/** Coupons that somebody is about to give by hand, and points with them. */
export interface HandWish extends Handful {
  act: CouponAct
  /** What was asked for, as it will be asked again. */
  wish: object
  /** The ledger key it will have. */
  key: string
  /** The coupon or the bundle. */
  what: Text
}

/** What goes into the same commit: the count of who may do it alone, or instead of the act the request for a second person. */
export type WeighHandful = (
  holder: Holder,
  wish: HandWish,
  turn: Turn<Staff>,
) => Promise<Result<{ approval: ApprovalId | null; writes: Write[] }, 'approval-waiting'>>

/** Under whose name, and who agreed. */
export interface AskedBy {
  staff: string
  now: Instant
  approval?: string
}

/** What was asked for, as it would be done now. */
export type MakeAsked = (
  holder: Holder,
  asked: { act: CouponAct; wish: unknown; key: string },
  by: AskedBy,
) => Promise<Result<Write[], FailureOf<typeof decideApproval> | 'not-found'>>
