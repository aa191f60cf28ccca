// What counters ask of missions: a task is done when somebody of the store says so.
import type { ProgramId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon, HomeCard } from '#shared/contract/member.ts'
import type { Text } from '#shared/base/text.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { Holder } from '../asks.ts'
import type { EarnedRecord } from './cards.ts'
import type { Row } from '../table/read.ts'
import type { Key, Write } from '../table/write.ts'

export interface TaskAct extends Holder {
  program: ProgramId
  /** Id of the step. */
  step: string
  store: string
  by: DoneBy
  /** The ledger key of the act. */
  key: string
  /** Masked: counters show it. */
  shownName: string
  retry?: { key: string; hash: string }
  now: Instant
  /** When it was done, where it is told later. */
  at?: Instant
}

export interface OpenTask {
  program: ProgramId
  /** Of the mission. */
  name: Text
  step: string
  words: Text
}

export type NoTask = 'task-unknown' | 'task-already-done' | 'task-not-next' | 'task-not-open' | 'too-soon' | 'daily-cap'

export interface Tasks {
  /** Where the mission stands, and the tier it may ask for; undefined for what is no mission of this brand. */
  keysOf: (holder: Holder, program: string) => Promise<Key[] | undefined>
  /** Marks it on the card and gives what that fills; the caller commits the writes. */
  mark: (
    rows: Row[],
    act: TaskAct,
  ) => Promise<Result<{ card: HomeCard; coupons: HeldCoupon[]; given: EarnedRecord[]; writes: Write[] }, NoTask>>
  /** What could be marked for this holder at this store now. Rows are read in the asker’s own trip. */
  open: (rows: Row[], at: Holder & { store: string }, now: Instant) => Promise<OpenTask[]>
}
