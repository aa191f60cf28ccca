// Refunds of what somebody had bought before they became one with another: should they be two again, each bears their own.
import { after, type Day, type Instant } from '../../base/time.ts'
import { UNDO_MS } from '../member/merge-people.ts'
import { takeBack, type Moved } from './record.ts'
import type { Standing } from './standing.ts'
import type { Amounts } from './term.ts'
import type { TierScheme } from './tier-scheme.ts'

export interface Refunded {
  /** Who had bought it, and who they were on the way to who they are now. */
  through: readonly string[]
  /** On which it had counted. */
  day: Day
  amounts: Amounts
  at: Instant
}

/** Those of merges that nobody can undo any more are forgotten. */
export const noteRefunded = (before: readonly Refunded[], one: Refunded): Refunded[] => [
  ...before.filter(({ at }) => after(at, UNDO_MS) >= one.at),
  one,
]

interface Parted {
  /** Theirs who leave. */
  theirs: Refunded[]
  /** As they keep them: of those who are still one with them. */
  kept: Refunded[]
  stays: Refunded[]
}

export const partRefunded = (all: readonly Refunded[], who: string): Parted => {
  const theirs = all.filter(({ through }) => through.includes(who))
  return {
    theirs,
    kept: theirs
      .map((one) => ({ ...one, through: one.through.slice(0, one.through.indexOf(who)) }))
      .filter(({ through }) => through.length > 0),
    stays: all.filter((one) => !theirs.includes(one)),
  }
}

/** @param before caught up at `now` */
export const takeOff = (
  scheme: TierScheme,
  before: Standing,
  refunded: readonly Refunded[],
  now: Instant,
): Pick<Moved, 'standing' | 'changes'> =>
  refunded.reduce<Pick<Moved, 'standing' | 'changes'>>(
    ({ standing, changes }, { day, amounts }) => {
      const less = takeBack(scheme, standing, { day, amounts, now })
      return { standing: less.standing, changes: [...changes, ...less.changes] }
    },
    { standing: before, changes: [] },
  )
