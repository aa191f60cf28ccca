const MINUTE_MS = 60_000
/** Questions last so long; a phone whose clock is a little behind must not say more. */
const MOST = 10

/** Whole minutes until then, from 1. */
export const minutesTo = (until: string, now: string): number =>
  Math.min(MOST, Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / MINUTE_MS)))
