// A colleague at the counter who stands by what one clerk may not do alone.
import type { ClerkId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Clerk } from '../../http/actor.ts'

export interface Colleague {
  id: ClerkId
  name: string
}

export interface SecondHand {
  /** NT$ that one person may pay out to a member in a business day. */
  limit: (place: { group: string; brand: string }) => Promise<number>
  /** Who else is a clerk of this store. */
  colleagues: (actor: Clerk) => Promise<Colleague[]>
  /** Says who they are by their PIN; each try is counted. */
  agree: (
    actor: Clerk,
    second: { clerk: string; pin: string },
    now: Instant,
  ) => Promise<
    Result<Colleague, 'second-same' | 'second-unknown' | 'clerk-pin-wrong' | 'clerk-pin-locked' | 'try-again'>
  >
}
