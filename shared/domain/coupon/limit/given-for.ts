// What a coupon is given for decides what may stand against it.
import type { IssueReason } from '../../../events/coupon.ts'
import type { Campaign } from '../campaign.ts'

/**
 * - `taken`: somebody takes it, or an automation gives it away unasked: the limit per member holds.
 * - `handed`: staff give it by hand and see at once when they cannot; the limit is not theirs.
 * - `owed`: promised for what was done, as often as it is done.
 */
const GIVEN: Record<IssueReason, 'taken' | 'handed' | 'owed'> = {
  claim: 'taken',
  exchange: 'taken',
  gift: 'taken',
  order: 'taken',
  playbook: 'taken',
  bundle: 'handed',
  reissue: 'handed',
  'card-filled': 'owed',
  tier: 'owed',
}

/** How many a member may take of it; null = any number. @param otherwise where the campaign says nothing */
export const limitFor = (
  reason: IssueReason,
  { perMember }: Pick<Campaign, 'perMember'>,
  otherwise: number | null = null,
): number | null => (GIVEN[reason] === 'taken' ? (perMember ?? otherwise) : null)
