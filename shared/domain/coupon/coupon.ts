// The life of a coupon: usable, then redeemed or expired. A wrong move is a word.
import { fail, ok, type Result } from '../../base/result.ts'
import type { Instant } from '../../base/time.ts'

export type CouponState =
  | { state: 'usable'; endsAt: Instant }
  | { state: 'redeemed'; endsAt: Instant; redeemedAt: Instant; store: string }
  | { state: 'expired'; endsAt: Instant }

/** The state now: nobody writes an expiry, time does. */
export const stateNow = (
  held: { state: string; endsAt: Instant; redeemedAt?: Instant; store?: string },
  now: Instant,
): CouponState =>
  held.state === 'redeemed'
    ? { state: 'redeemed', endsAt: held.endsAt, redeemedAt: held.redeemedAt ?? '', store: held.store ?? '' }
    : held.endsAt < now
      ? { state: 'expired', endsAt: held.endsAt }
      : { state: 'usable', endsAt: held.endsAt }

export const redeem = (
  state: CouponState,
  at: Instant,
  store: string,
): Result<CouponState & { state: 'redeemed' }, 'coupon-already-redeemed' | 'coupon-expired'> => {
  if (state.state === 'redeemed') return fail('coupon-already-redeemed', { redeemedAt: state.redeemedAt })
  if (state.state === 'expired') return fail('coupon-expired', { expiresAt: state.endsAt })
  return ok({ state: 'redeemed', endsAt: state.endsAt, redeemedAt: at, store })
}

/** What a clerk may read aloud: `HF 7K2Q 93`-like, from the id's chance part. */
export const couponNumber = (id: string): string => {
  const tail = id.slice(-8)
  return `${tail.slice(0, 2)} ${tail.slice(2, 6)} ${tail.slice(6)}`
}
