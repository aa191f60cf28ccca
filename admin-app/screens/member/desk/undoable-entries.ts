import { ms } from '#shared/base/time.ts'
import { UNDO_ADJUSTMENT_MS } from '#shared/domain/card/desk/desk-limit.ts'
import type { MemberPage } from '../history.ts'

const BY_HAND = new Set(['late-credit', 'correction'])
const KEY = /^hand:(?!undo:)[^#.]+(\.\d+)?$/

/** Movements by hand that may still be undone; those that were are named in the key of what undid them. */
export const undoableEntries = (entries: MemberPage['entries'], now: number): ReadonlySet<string> => {
  const undone = new Set(
    entries.flatMap(({ key }) => (key.startsWith('hand:undo:') ? [key.slice('hand:undo:'.length)] : [])),
  )
  return new Set(
    entries
      .filter(({ key, reason, at }) => BY_HAND.has(reason) && KEY.test(key) && now - ms(at) < UNDO_ADJUSTMENT_MS)
      .filter(({ key }) => !undone.has(key.slice('hand:'.length)))
      .map(({ key }) => key),
  )
}
