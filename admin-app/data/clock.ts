// "Now" is the API's: a desk clock may be wrong, and the local world has a clock of its own.
import type { Instant } from '#shared/base/time.ts'

let ahead = 0

export const keepClock = (now: Instant) => {
  ahead = Date.parse(now) - Date.now()
}

export const nowMs = (): number => Date.now() + ahead
