// What a merge of two members asks of the modules whose things members hold.
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Write } from '../table/write.ts'

export interface MergeAct {
  group: string
  /** Where staff stand: what a programme of the whole group tells is told in this brand. */
  brand: string
  merge: string
  /** Who stays, and who goes. */
  into: string
  from: string
  now: Instant
}

/** What moved, and what it takes to bring it back. */
export interface MovedLine {
  what: 'card' | 'coupon' | 'limit' | 'tier' | 'birthday' | 'check-in' | 'last-check-in' | 'tag' | 'attribute'
  /** Programme, coupon, scheme, check-in, tag or attribute. */
  id: string
  /** Where it stands: a brand, or `*`. */
  at: string
  name: Text
  unit?: Text
  /** How much came; what the one who stays had before, and has after. */
  amount: number
  had: number
  has: number
  /** Coupons that it gave. */
  gave?: readonly string[]
  /** By how much its lots are counted on. */
  lots?: number
  /** In the words of the module, for the way back. */
  kept: unknown
  /** How much went back. */
  back?: number
}

/** One thing that moves, in writes that belong together. */
export interface Piece {
  line: MovedLine
  writes: Write[]
}

/** Things that move with a member. What is still to move is worked out afresh from what is there: done twice is done once. */
export interface Movable {
  /** @param moved what moved in this merge before */
  pieces: (act: MergeAct, moved: readonly MovedLine[]) => Promise<Piece[]>
  /** The way back of one line, as far as it is still there. */
  back: (act: MergeAct, line: MovedLine) => Promise<{ amount: number; writes: Write[] }>
}
