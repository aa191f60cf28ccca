import type { Awaited } from '#shared/domain/card/reward/awaited.ts'

/** What it takes to bring a card back. */
export interface KeptCard {
  version: number
  /** Of who stays: the card before it took the other in; null where there was none. */
  before: unknown
  /** Of who went: the card as it was. */
  from: unknown
  /** Revisions of both cards after it. */
  revs: [into: number, from: number]
  /** The ledger key. */
  key: string
  /** What was full went on to the card of another programme. */
  carried: boolean
  /** What the card of who went still had to hand out: who stays does. */
  awaited?: Awaited[]
}
