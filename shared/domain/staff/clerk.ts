// The life of a clerk: invited to a store, bound to it, removed. Only who is bound may act.
import { fail, ok, type Result } from '../../base/result.ts'
import { HOUR, type Instant } from '../../base/time.ts'

export const INVITED_MS = 24 * HOUR
export const PIN_DIGITS = { min: 4, max: 6 } as const

export type ClerkLife =
  { state: 'invited'; until: Instant } | { state: 'active'; since: Instant } | { state: 'removed'; at: Instant }

/** An invitation is good once, and a day long. */
export const accept = (
  life: ClerkLife,
  now: Instant,
): Result<Extract<ClerkLife, { state: 'active' }>, 'invitation-unknown' | 'invitation-used' | 'invitation-lapsed'> => {
  switch (life.state) {
    case 'removed':
      return fail('invitation-unknown')
    case 'active':
      return fail('invitation-used')
    case 'invited':
      return life.until < now ? fail('invitation-lapsed', { untilAt: life.until }) : ok({ state: 'active', since: now })
  }
}
