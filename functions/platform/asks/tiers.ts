// What orders, counters and home ask of the tiers. Rows are read in the asker’s own trip.
import type { CouponId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { Amounts } from '#shared/domain/tier/term.ts'
import type { Holder } from '../asks.ts'
import type { Row } from '../table/read.ts'
import type { Key, Write } from '../table/write.ts'

/** What an order keeps of what it counted, so that a refund can count again. */
export interface Counted extends Amounts {
  /** Where the scheme stands: the brand, or `*`. */
  at: string
  /** The tier that was held before it. */
  tier: string
  /** Coupon of the upgrade that it brought. */
  gift?: { tier: string; coupon: string }
}

export interface CountAct extends Holder, Amounts {
  /** When it was paid, and the hour at which the brand’s business day ends. */
  at: Instant
  dayEndsAtHour: number
  store?: string | null
  /** The ledger key of the act. */
  key: string
  /** What the act gives already, in the same commit. */
  beside?: readonly Write[]
  now: Instant
}

export interface UncountAct extends Omit<CountAct, keyof Amounts | 'beside'> {
  counted: Counted
  /** What is left of it. */
  left: Amounts
  /** Who had bought it, when they have become the member since; and who they were on the way. */
  through?: readonly string[]
}

export interface Tiers {
  /** Where the standing of a holder stands; none while no scheme is live. */
  keysOf: (holder: Holder) => Promise<Key[]>
  keysOfCounted: (holder: Holder, counted: Pick<Counted, 'at'>) => Key[]
  /**
   * The tier at that moment; undefined while no scheme is live.
   * @param at of what is told late: the tier that was held then, by the changes since. One read more from ten minutes on.
   */
  tierIn: (rows: Row[], holder: Holder, now: Instant, at?: Instant) => Promise<string | undefined>
  /** Undefined, and nothing to write, while no scheme is live. */
  record: (
    rows: Row[],
    act: CountAct,
  ) => Promise<{ counted: Counted; coupons: HeldCoupon[]; writes: Write[] } | undefined>
  /** A visit without a purchase that is known: counted while the scheme asks for visits or points, for each write makes members wait. */
  recordVisit: (rows: Row[], act: Omit<CountAct, 'spend'>) => ReturnType<Tiers['record']>
  takeBack: (rows: Row[], act: UncountAct) => Promise<{ counted: Counted; voided: CouponId[]; writes: Write[] }>
}
