// What tills and clerks ask of a member on LINE before they spend of theirs.
import type { SpendAskId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { AskedLine, AskState, Wanted, WrongAsk } from '#shared/domain/member/spend-ask.ts'
import type { Holder } from '../asks.ts'
import type { Write } from '../table/write.ts'

export interface MadeAsk {
  id: SpendAskId
  expiresAt: Instant
  /** They fail when somebody else asked this member at the same moment. */
  writes: Write[]
}

export interface ShownAsk {
  id: SpendAskId
  store: string
  state: AskState | 'lapsed'
  expiresAt: Instant
  /** Why LINE did not take the message. */
  why?: string
}

export interface SpendAsks {
  /** Nothing of the member’s moves by it. What was asked of them before in this brand is over. */
  make: (
    asked: Holder & { store: string; lines: readonly AskedLine[] },
    now: Instant,
  ) => Promise<Result<MadeAsk, 'line-friend-needed' | 'spend-ask-too-often'>>
  show: (at: { group: string; brand: string; id: string }, now: Instant) => Promise<ShownAsk | undefined>
  /** The write uses it up, and is committed with the spending. */
  take: (
    asked: Holder & { id: string; store: string; lines: readonly Wanted[] },
    now: Instant,
  ) => Promise<Result<Write, WrongAsk | 'spend-ask-unknown'>>
}
