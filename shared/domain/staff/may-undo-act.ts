import { fail, ok, type Result } from '../../base/result.ts'
import { after, MINUTE, type Instant } from '../../base/time.ts'

export const ACT_UNDO_MS = 10 * MINUTE

/** Whose hand is on it, where they are now. */
export interface Hand {
  store: string
  clerk: string
  /** They answer for what is done at the counter. */
  isLead?: boolean
}

/** A clerk takes back what is their own; who answers for the counter, anything of that store. */
export const isInReach = (act: { clerk: string }, { clerk, isLead = false }: Pick<Hand, 'clerk' | 'isLead'>): boolean =>
  isLead || act.clerk === clerk

/** What was done at a counter stands ten minutes within reach. */
export const mayUndoAct = (
  act: { store: string; clerk: string; doneAt: Instant; undone?: unknown },
  hand: Hand,
  now: Instant,
): Result<true, 'not-your-store' | 'act-not-yours' | 'act-undone' | 'act-too-late'> => {
  if (act.store !== hand.store) return fail('not-your-store')
  if (!isInReach(act, hand)) return fail('act-not-yours')
  if (act.undone) return fail('act-undone')
  const until = after(act.doneAt, ACT_UNDO_MS)
  return until < now ? fail('act-too-late', { untilAt: until }) : ok(true)
}
