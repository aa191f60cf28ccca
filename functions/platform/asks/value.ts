// What tills ask of stored value: money comes onto a card, and is paid back.
import type { ProgramId } from '#shared/base/id.ts'
import type { z } from '#shared/base/schema.ts'
import type { Result } from '#shared/base/result.ts'
import type { earnedLine } from '#shared/contract/order/earned-line.ts'
import type { Instant } from '#shared/base/time.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { Holder } from '../asks.ts'
import type { Row } from '../table/read.ts'
import type { Write } from '../table/write.ts'

export interface ValueAct extends Holder {
  amount: number
  /** Where the brand runs more than one. */
  program?: ProgramId
  store: string
  by: DoneBy
  /** The ledger key of the act. */
  key: string
  /** Masked: counters show it. */
  shownName: string
  retry?: { key: string; hash: string }
  now: Instant
}

/** What is kept of it, to answer the same request again. */
export interface ValueRecord {
  program: ProgramId
  /** Where the programme stands: the brand, or `*`. */
  at: string
  version: number
  amount: number
  /** On top of a top-up; gone with a pay-out. */
  bonus: number
  /** Of a pay-out: kept by the company, and handed over. */
  fee: number
  cash: number
  balance: number
  /** The ledger key it was booked under, and the lots that it made or took, packed. */
  entry: string
  parts: string[]
}

/** A card that money can be put on. */
export type ValueLine = Pick<z.infer<typeof earnedLine>, 'programId' | 'name' | 'unit'>

export type NoValue = 'value-not-offered' | 'value-other-company' | 'amount-invalid'

/** Rows are read in the asker’s own trip; the writes are committed with the asker’s own. */
type Moves<F extends string> = (
  rows: Row[],
  act: ValueAct,
) => Promise<Result<{ record: ValueRecord; writes: Write[] }, F>>

/** A card with money on it that may be paid back: what was paid in, and what was given on top. */
export type PayableLine = ValueLine & { paid: number; bonus: number }

/** Of what the rows hold, what this brand's company owes. */
export type PayableValue = (
  rows: Row[],
  place: { group: string; brand: string },
  now: Instant,
) => Promise<PayableLine[]>

export type VoidAct = Omit<ValueAct, 'amount' | 'program'> & { record: ValueRecord }

/** Cards that the brand runs and its company owes. */
export type OfferedValue = (place: { group: string; brand: string }) => Promise<ValueLine[]>

export interface Value {
  topUp: Moves<NoValue | 'balance-too-high'>
  payOut: Moves<NoValue>
  /** Refused when something of it has been used. `balance` is what is left on the card. */
  voidTopUp: (rows: Row[], act: VoidAct) => Promise<Result<{ record: ValueRecord; writes: Write[] }, 'top-up-used'>>
  /** What was paid out lies on the card again, lot by lot as it was. */
  undoPayOut: (rows: Row[], act: VoidAct) => Promise<{ writes: Write[] }>
}
