// Rate limits: one bucket per channel and endpoint, filled by the world's clock.
// https://developers.line.biz/en/reference/messaging-api/#rate-limits
import type { Clock } from '../../clock.ts'

export const DEFAULT_PER_SECOND = 2_000
const HOUR = 3_600

export const perHour = (count: number): number => count / HOUR

export interface Rates {
  /** Takes one token; false when the bucket is empty. */
  take(endpoint: string, channelId: string, perSecond?: number): boolean
}

/** @param overrides requests per second by operation name, e.g. { push: 5 } */
export const createRates = (clock: Clock, overrides: Record<string, number> = {}): Rates => {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take: (endpoint, channelId, documented = DEFAULT_PER_SECOND) => {
      const perSecond = overrides[endpoint] ?? documented
      // An hourly limit may be used up at once: the bucket holds one second's worth, or an hour's when that is less than one.
      const size = perSecond >= 1 ? perSecond : Math.max(1, perSecond * HOUR)
      const key = `${channelId}/${endpoint}`
      const now = clock.now()
      const bucket = buckets.get(key) ?? { tokens: size, at: now }
      bucket.tokens = Math.min(size, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond)
      bucket.at = now
      buckets.set(key, bucket)
      if (bucket.tokens < 1) return false
      bucket.tokens -= 1
      return true
    },
  }
}
