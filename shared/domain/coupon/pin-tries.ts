// Five wrong PINs lock a member's phone at a store for a quarter of an hour.
import { after, MINUTE, type Instant } from '../../base/time.ts'

export const WRONG_PINS = 5
export const LOCKED_MS = 15 * MINUTE

export interface Tries {
  wrong: number
  /** The coupon of the last try, and how often it had been redeemed by then: when it is once more, that try was a right one. */
  last?: string
  uses?: number
  /** Until when the wrong ones count. */
  until: Instant
}

/** Wrong tries that count now. A try is written down before the PIN is looked at, so a right one is taken off afterwards. */
const counting = (tries: Tries | undefined, now: Instant, isRight: boolean): number =>
  tries && tries.until > now ? tries.wrong - (isRight ? 1 : 0) : 0

/** Until when nobody may try; undefined when they may. */
export const lockedUntil = (tries: Tries | undefined, now: Instant, isRight = false): Instant | undefined =>
  counting(tries, now, isRight) >= WRONG_PINS ? tries?.until : undefined

/** Whether the last try was a right one. @param redeemed how often its coupon has been redeemed by now, taken back or not */
export const wasRight = ({ uses }: Tries, redeemed: number): boolean => uses !== undefined && redeemed > uses

/** Counts a try before it is known whether it is right: many at once must not be one. */
export const tryAgainst = (
  tries: Tries | undefined,
  coupon: string,
  now: Instant,
  { isRight = false, uses = 0 }: { isRight?: boolean; uses?: number } = {},
): Tries => ({
  wrong: counting(tries, now, isRight) + 1,
  until: after(now, LOCKED_MS),
  last: coupon,
  uses,
})
