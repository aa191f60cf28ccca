// What orders ask of cards that are used on a purchase: points as money off, stored value as money.
import type { ProgramId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Locale } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { Holder } from '../asks.ts'
import type { Row } from '../table/read.ts'
import type { Write } from '../table/write.ts'

/** So much of one programme. */
export interface Use {
  programId: ProgramId
  amount: number
}

/** What a hold or an order keeps of what was used of one card. */
export interface UsedRecord {
  program: ProgramId
  /** Where the programme stands: the brand, or `*`. */
  at: string
  version: number
  amount: number
  /** What it takes off the bill; or pays of it, where it pays as money does. */
  money: number
  pays: boolean
  /** After it; while it is only held, as if it were gone. */
  balance: number
  /** The ledger key of its entry, and the lots it took, packed; none while it is held. */
  entry: string
  parts: string[]
  /** Given back by refunds so far. */
  back: number
}

export interface UseAct extends Holder {
  store: string
  /** The ledger key of the act. */
  key: string
  by?: DoneBy
  /** Masked: counters show it. */
  shownName: string
  locale: Locale
  now: Instant
}

export interface UsesAsked {
  uses: readonly Use[]
  /** What there is to pay before them. */
  bill: number
}

/** Why so much of a card cannot be used on this purchase. */
export type UseRefusal = 'not-enough' | 'use-not-allowed' | 'value-other-company'

export interface Spent {
  used: UsedRecord[]
  /** The rows with the cards as they are now, for what the same act does to them next. */
  rows: Row[]
  writes: Write[]
}

/** What a refund gave back of one card. */
export interface Returned {
  program: ProgramId
  amount: number
  /** Of the money of the refund, what went back there; nothing where it only had lowered the price. */
  money: number
  balance: number
}

export interface CardUses {
  /** Sets aside under the id of a hold, for ten minutes. */
  hold: (rows: Row[], act: UseAct & UsesAsked & { hold: string }) => Promise<Result<Spent, UseRefusal>>
  spend: (rows: Row[], act: UseAct & UsesAsked) => Promise<Result<Spent, UseRefusal>>
  /** What was held is spent; nothing is asked again. */
  confirm: (
    rows: Row[],
    act: UseAct & { hold: string; used: readonly UsedRecord[] },
  ) => Promise<Result<Spent, 'hold-lapsed'>>
  release: (rows: Row[], act: UseAct & { hold: string; used: readonly UsedRecord[] }) => Promise<{ writes: Write[] }>
  /** @param act `partOf`: of what an order used of one card or money, how much has come back after this refund */
  giveBack: (
    rows: Row[],
    act: UseAct & { used: readonly UsedRecord[]; partOf: (amount: number) => number },
  ) => Promise<Spent & { returned: Returned[] }>
}
