// What one act gives: the act, each card it feeds, and what is kept of it.
import type { BrandId, CouponId, GroupId, MemberId, ProgramId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { CardKind, Moved, Occasion, Reward } from '#shared/domain/card/card-kind.ts'
import type { Habit, Skip } from '#shared/domain/card/may-earn.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Awaited } from '#shared/domain/card/reward/awaited.ts'
import type { Lot } from '#shared/domain/ledger/account.ts'
import type { Reason } from '#shared/domain/ledger/entry.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { GroupCounts, IssueCoupon, NotIssued, WriteEntry } from '../../platform/asks.ts'
import type { Config } from '../../platform/table/config.ts'
import type { Write } from '../../platform/table/write.ts'
import type { HandAct } from '../desk/hand-act.ts'
import type { HeldCard } from '../store.ts'

export interface GivingDeps {
  writeEntry: WriteEntry
  issueCoupon: IssueCoupon
}

export interface EarningDeps extends GivingDeps {
  groupCounts: GroupCounts
}

export interface EarningAct {
  holder: { group: GroupId; brand: BrandId; member: MemberId }
  programs: readonly Config<Program>[]
  held: readonly HeldCard[]
  occasion: Occasion
  /** The ledger key of the act. */
  key: string
  reason: Reason
  by?: DoneBy
  /** Why, where a member of staff does it by hand. */
  note?: string
  /** What they add it late for. */
  occurredAt?: Instant
  /** Masked, for the counter’s screen. */
  shownName: string
  retry?: { key: string; hash: string }
  /** What else the act does once it has given something, remembered with it. @param given writes of the coupons that it gives */
  beside?: (
    earned: readonly Earned[],
    given: readonly Write[],
  ) => Promise<{ coupons: HeldCoupon[]; writes: Write[] } | undefined>
  now: Instant
}

/** What an act gave on one card. */
export interface Earned {
  program: Config<Program>
  /** Its card as it stands afterwards, as it is stored. */
  card: { state: unknown; habit: Habit }
  added: number
  /** The ledger key, and the lots it made: what a refund reverses. */
  entry: { key: string; parts: readonly Lot[] }
  rewards: GivenReward[]
  /** What it earned and could not be given. */
  owes: Awaited[]
}

export interface Skipped {
  program: ProgramId
  why: Skip
  retryAt?: Instant
}

export interface Earning {
  earned: Earned[]
  skipped: Skipped[]
  coupons: HeldCoupon[]
  writes: Write[]
}

/** What the first entry of an act remembers, to answer a repeat of the same request. */
export interface Remembered {
  earned: [program: string, added: number][]
  coupons: CouponId[]
  /** What staff did by hand, so that it can be undone. */
  hand?: HandAct
}

export interface GivenReward {
  reward: Reward
  /** Undefined when it cannot be given: the card awaits it, where the act goes through without it. */
  coupon?: CouponId
  why?: NotIssued
  shown?: HeldCoupon
  writes: Write[]
}

/** One card that the act feeds. */
export interface Step {
  program: Config<Program>
  kind: CardKind
  held: HeldCard | undefined
  habit: Habit
  key: string
  moved: Moved<unknown>
  rewards: GivenReward[]
}
