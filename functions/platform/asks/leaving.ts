// What is asked about somebody who is about to go: the money they paid ahead.
import type { Instant } from '#shared/base/time.ts'
import type { PaidAhead } from '#shared/contract/member/departure.ts'
import type { Row } from '../table/read.ts'
import type { Write } from '../table/write.ts'

export interface Going {
  group: string
  member: string
  /** Brands that are left; with the last one goes what they hold of the whole group, under `*`. */
  places: readonly string[]
  /** What they hold there, and who became one with them. */
  rows: Row[]
}

/** `unchanged`: writes that let nobody go while money comes in. */
export type PaidAheadOf = (going: Going) => Promise<{ paid: PaidAhead[]; unchanged: Write[] }>

/** Takes the name off what was done with somebody at counters. @param entries of their ledger, with the store in which each was made */
export type ForgetActs = (
  group: string,
  members: readonly string[],
  entries: readonly { store: string; at: Instant }[],
) => Promise<void>

/** Programmes of the whole group. */
export type GroupPrograms = (group: string) => Promise<string[]>
