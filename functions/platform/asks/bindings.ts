// What clerks ask of those who wait to have a member bound to their LINE.
import type { BindingId, MemberId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Holder } from '../asks.ts'
import type { Clerk } from '../http/actor.ts'
import type { Turn } from '../http/http.ts'

export interface WaitingBinding {
  id: BindingId
  at: Instant
  /** What LINE calls who asks. */
  name: string
  /** Whether a code by SMS proved the number. */
  isProved: boolean
  expiresAt: Instant
  /** Whose it is; the name masked. */
  member: { id: MemberId; name: string }
  /** Where they came in, if by a store. */
  store?: string
}

export interface Bindings {
  /** Of the whole brand, oldest first. */
  waiting: (place: { group: string; brand: string }) => Promise<WaitingBinding[]>
  of: (holder: Holder, name: string) => Promise<WaitingBinding[]>
  decide: (
    asked: { id: BindingId; member: MemberId; approve: boolean; reason: string },
    turn: Turn<Clerk>,
  ) => Promise<
    Result<
      { approved: boolean; at: Instant },
      'not-found' | 'not-your-store' | 'binding-decided' | 'binding-gone' | 'try-again' | 'idempotency-key-reused'
    >
  >
}
