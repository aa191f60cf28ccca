// How long a refund waits for its order: as long as an order of that time is still taken.
import { after, DAY, type Instant } from '../../base/time.ts'
import { LATE_DAYS } from './order.ts'

/** @param refundedAt nothing is refunded before it was paid */
export const awaitedUntil = (refundedAt: Instant): Instant => after(refundedAt, LATE_DAYS * DAY)

/** What no order can match any more is told as long again. */
export const awaitedSince = (now: Instant): Instant => after(now, -2 * LATE_DAYS * DAY)

export const awaitedState = (refundedAt: Instant, now: Instant): 'waiting' | 'unmatched' =>
  now > awaitedUntil(refundedAt) ? 'unmatched' : 'waiting'
