// When an act at the counter happened, as the phone that did it says: it may have waited for the network.
import { fail, ok, type Result } from '../../base/result.ts'
import { after, MINUTE, type Instant } from '../../base/time.ts'

/** What waited longer is not booked by itself any more. */
export const TOLD_LATE_MINUTES = 15
/** Clocks of phones run ahead a little. */
export const TOLD_AHEAD_MS = 2 * MINUTE

/** @param at undefined: now. Never later than now. */
export const judgeToldAt = (
  at: Instant | undefined,
  now: Instant,
): Result<Instant, 'told-too-late' | 'told-in-future'> => {
  if (at === undefined) return ok(now)
  if (at > after(now, TOLD_AHEAD_MS)) return fail('told-in-future', { serverAt: now })
  if (at < after(now, -TOLD_LATE_MINUTES * MINUTE))
    return fail('told-too-late', { toldAt: at, minutes: TOLD_LATE_MINUTES })
  return ok(at < now ? at : now)
}
