// Five wrong PINs lock a member's phone at a store for a quarter of an hour.
import { after, MINUTE, type Instant } from '../../base/time.ts'

export const WRONG_PINS = 5
export const LOCKED_MS = 15 * MINUTE

export interface Tries {
  wrong: number
  /** Until when the wrong ones count. */
  until: Instant
}

const counting = (tries: Tries | undefined, now: Instant) => (tries && tries.until > now ? tries : undefined)

/** Until when nobody may try; undefined when they may. */
export const lockedUntil = (tries: Tries | undefined, now: Instant): Instant | undefined => {
  const standing = counting(tries, now)
  return standing && standing.wrong >= WRONG_PINS ? standing.until : undefined
}

export const wrongAgain = (tries: Tries | undefined, now: Instant): Tries => ({
  wrong: (counting(tries, now)?.wrong ?? 0) + 1,
  until: after(now, LOCKED_MS),
})
