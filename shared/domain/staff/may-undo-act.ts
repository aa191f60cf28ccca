import { fail, ok, type Result } from '../../base/result.ts'
import { after, MINUTE, type Instant } from '../../base/time.ts'

export const ACT_UNDO_MS = 10 * MINUTE

/** What a clerk did stands ten minutes within reach: for whoever is at the counter of that store. */
export const mayUndoAct = (
  act: { store: string; doneAt: Instant; undone?: unknown },
  store: string,
  now: Instant,
): Result<true, 'act-unknown' | 'act-undone' | 'act-too-late'> => {
  if (act.store !== store) return fail('act-unknown')
  if (act.undone) return fail('act-undone')
  const until = after(act.doneAt, ACT_UNDO_MS)
  return until < now ? fail('act-too-late', { untilAt: until }) : ok(true)
}
