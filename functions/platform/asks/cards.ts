// What orders and counters ask of the cards, of coupons that an act gave, and of whom they serve.
import type { z } from '#shared/base/schema.ts'
import type { CouponId, ProgramId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { earnedLine } from '#shared/contract/order/earned-line.ts'
import type { usableLine } from '#shared/contract/order/use.ts'
import type { Occasion } from '#shared/domain/card/card-kind.ts'
import type { NewEntry, Reason } from '#shared/domain/ledger/entry.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { Holder } from '../asks.ts'
import type { CardUses } from './card-uses.ts'
import type { Row } from '../table/read.ts'
import type { Key, Write } from '../table/write.ts'

export type EarnedLine = z.infer<typeof earnedLine>
export type UsableLine = z.infer<typeof usableLine>

/** What an order keeps of what it gave on one card, so that a refund can count again. */
export interface EarnedRecord {
  program: ProgramId
  /** Where the programme stands: the brand, or `*`. */
  at: string
  version: number
  added: number
  balance: number
  /** Taken back by refunds so far. */
  taken: number
  /** The ledger key it was given under, and the lots it made, packed. */
  entry: string
  parts: string[]
  /** Coupons it gave: the card’s word for the reward, what the card gave up for it, the coupon. */
  rewards: { key: string; cost: number; coupon: string }[]
  /** And those that it could not give, as they were called. */
  owes?: NonNullable<EarnedLine['owes']>
}

/** What time has taken and no act has written down yet. */
export interface Lapsed extends Pick<NewEntry, 'key' | 'account' | 'of' | 'delta' | 'reason' | 'at'> {
  balance: number
}
export type ShowLapsed = (holder: Record<'group' | 'brand' | 'member', string>, now: Instant) => Promise<Lapsed[]>

export interface EarnAct extends Holder {
  occasion: Occasion
  /** The ledger key of the act. */
  key: string
  reason: Reason
  /** Whose hand: kept with every entry and told with every event. */
  by?: DoneBy
  /** Masked: counters show it. */
  shownName: string
  now: Instant
}

export interface TakeBackAct extends Holder {
  /** What was bought, when, and where: the occasion of the order, with what is left of the purchase. */
  occasion: Occasion
  given: readonly EarnedRecord[]
  by?: DoneBy
  /** A slip is taken back, not a purchase: the visit is forgotten too, and it is all of it or nothing. */
  isUndo?: boolean
  key: string
  now: Instant
}

export interface TakenBack {
  program: ProgramId
  taken: number
  /** What could not be taken: it had been used. */
  missing: number
  balance: number
}

/** The cards of a holder, asked by who knows what was bought. Rows are read in the asker’s own trip. */
export interface Cards {
  /** Where the cards of every live programme stand. */
  keysOf: (holder: Holder) => Promise<Key[]>
  /** Where the cards stand that something was given on. */
  keysOfGiven: (holder: Holder, given: readonly Pick<EarnedRecord, 'program' | 'at'>[]) => Key[]
  earn: (
    rows: Row[],
    act: EarnAct,
  ) => Promise<{
    given: EarnedRecord[]
    skipped: { program: ProgramId; why: string }[]
    coupons: HeldCoupon[]
    writes: Write[]
  }>
  takeBack: (
    rows: Row[],
    act: TakeBackAct,
  ) => Promise<
    Result<{ given: EarnedRecord[]; taken: TakenBack[]; voided: CouponId[]; writes: Write[] }, 'refund-blocked'>
  >
  /** Records with the names of their programmes. */
  describe: (place: { group: string }, given: readonly EarnedRecord[]) => Promise<EarnedLine[]>
  /** Names and units of what runs for a brand. */
  namesOf: (place: { group: string; brand: string }) => Promise<ReadonlyMap<string, Pick<EarnedLine, 'name' | 'unit'>>>
  /** Points that these stand for, whatever the points cards are called; what refunds took is taken off. */
  pointsIn: (place: { group: string }, given: readonly EarnedRecord[]) => Promise<number>
  /** What the holder has of each card now. */
  balances: (rows: Row[], holder: Holder, now: Instant) => Promise<Omit<EarnedLine, 'added' | 'owes'>[]>
  /** What the holder could use of each card now, at this store. */
  usable: (rows: Row[], at: Holder & { store: string }, total: number, now: Instant) => Promise<UsableLine[]>
  uses: CardUses
}

/** Coupons given by an act that is undone, with the writes that take them away; those somebody used are missing. */
export type VoidGiven = (
  holder: Holder,
  coupons: readonly string[],
  /** `why` is what the member reads on it: a refund unless told. */
  act: { key: string; now: Instant; why?: Reason; by?: DoneBy },
) => Promise<ReadonlyMap<string, Write[]>>

/** A member as a till may know them: where they stand, and what the rows say. */
export interface People {
  keysOf: (holder: Holder) => Key[]
  personIn: (rows: Row[]) => { name: string; isInBrand: boolean; isFriend?: boolean; hasProved?: boolean } | undefined
}
