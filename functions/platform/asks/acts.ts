// What the counter asks of staff mode: whom a clerk named, and the acts that stand in its list and can be taken back.
import type { ClerkId, MemberId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { undoAct } from '#shared/contract/staff/act.ts'
import type { Occasion } from '#shared/domain/card/card-kind.ts'
import type { AtTill, FoundBy, Holder, Named } from '../asks.ts'
import type { Clerk } from '../http/actor.ts'
import type { Turn } from '../http/http.ts'
import type { Row } from '../table/read.ts'
import type { Write } from '../table/write.ts'
import type { UsedRecord } from './card-uses.ts'
import type { EarnedRecord } from './cards.ts'
import type { UsedCoupon } from './laying.ts'
import type { Counted } from './tiers.ts'
import type { ValueRecord } from './value.ts'

/** Somebody at the counter, and rows of what they hold. */
export interface AtCounter {
  holder: Holder & { member: MemberId }
  /** Masked. */
  name: string
  /** By what they are known here. */
  by: FoundBy
  rows: Row[]
}

/** What an act keeps of what it did, so that it can be taken back. */
export interface ActDone {
  id: string
  member: string
  /** Masked. */
  name: string
  kind: OutputOf<typeof undoAct>['act']['kind']
  /** When it happened at the counter; now unless told. */
  at?: Instant
  dayEndsAtHour: number
  /** NT$: the bill, or what was paid in. */
  amount?: number
  used?: UsedRecord[]
  usedCoupons?: UsedCoupon[]
  topUp?: ValueRecord
  payOut?: ValueRecord
  /** Who stood by it. */
  second?: { id: ClerkId; name: string }
  given?: EarnedRecord[]
  coupons?: string[]
  counted?: Counted
  /** It made the member. */
  isNew?: boolean
  /** The coupon it redeemed; the coupon’s name, or the words of the task that was marked. */
  coupon?: string
  words?: Text
}

export type ShownAct = OutputOf<typeof undoAct>['act']

export type Spent = NonNullable<ShownAct['spent']>

/** What was used on a bill. */
export interface Spending {
  bill: number
  used: readonly UsedRecord[]
  coupons: readonly UsedCoupon[]
}

export interface HandAct {
  holder: Holder
  /** Masked. */
  name: string
  occasion: Occasion
  key: string
  by: ClerkId
  /** It counts for the tier also where no card gives anything. */
  isPaid?: boolean
  now: Instant
}

/** What an act gave on cards and towards the tier. */
export interface HandGift {
  given: EarnedRecord[]
  counted?: Counted
  coupons: HeldCoupon[]
  writes: Write[]
}

export interface Acts {
  /** Exactly one of the two. */
  namedBy: (asked: { code?: string; phone?: string }) => Result<Named, 'input-invalid'>
  findServed: (
    actor: Pick<Clerk, 'group' | 'brand' | 'clerk'>,
    named: Named,
    now: Instant,
  ) => Promise<Result<AtCounter | undefined, 'member-elsewhere' | 'too-many-requests'>>
  /** Whom of this clerk’s store, for coupons. @param name masked */
  atTill: (actor: Clerk, name: string, now: Instant) => AtTill
  /** The same request of the same clerk is the same act. */
  idOf: (turn: Turn<Clerk>) => string
  /** What this very request was answered; undefined when it is new, or brought no key. */
  toldOf: <Answer>(turn: Turn<Clerk>, id: string) => Promise<Result<Answer, 'idempotency-key-reused'> | undefined>
  /** The act as it is answered, with what is told beside it, and as it is written. */
  book: <Beside extends object>(
    done: ActDone,
    turn: Turn<Clerk>,
    beside: Beside,
  ) => Promise<{ answer: { act: ShownAct } & Beside; write: Write }>
  /** A spending as the clerk is told of it, done or not. */
  spent: (place: { group: string }, spending: Spending) => Promise<Spent>
  give: (rows: Row[], act: HandAct) => Promise<Result<HandGift>>
  /** So many numbers a minute may be asked by one clerk: under which name they are counted. */
  looks: { most: number; place: (clerk: string) => string }
}
