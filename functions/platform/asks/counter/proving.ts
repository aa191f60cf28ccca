// That whoever spends is the member: shown before anything is decided, used up with what is done.
import type { Result } from '#shared/base/result.ts'
import type { Wanted } from '#shared/domain/member/spend-ask.ts'
import type { Clerk, Till } from '../../http/actor.ts'
import type { Turn } from '../../http/http.ts'
import type { LiveProof } from '../../session/live-proof.ts'
import type { Write } from '../../table/write.ts'
import type { Payer, Unproved } from '../laying.ts'

export type Proof = { live: LiveProof } | { phone: string; code: string } | { ask: string }

export interface ProvedSpending {
  store: string
  /** Who spends, and what. */
  member: string
  lines: readonly Wanted[]
  isAgain: boolean
}

export interface Proving {
  /** @param isAgain something was found to have changed: perhaps the code was used meanwhile */
  show: (
    turn: Turn<Till | Clerk>,
    payer: Pick<Payer, 'by' | 'said'>,
    isAgain: boolean,
  ) => Promise<Result<Proof, Unproved>>
  /** What uses it up, committed with the spending. */
  take: (proof: Proof, spending: ProvedSpending, turn: Turn<Till | Clerk>) => Promise<Result<Write, Unproved>>
}
