// How much one person at the desk may do to a member’s card alone. Above it a second one must agree.
import { z } from '../../../base/schema.ts'
import { DAY, MINUTE, type Instant } from '../../../base/time.ts'

/** Stamps, points, dollars: far more than a busy evening’s mistake. */
export const STAMPS_ALONE = 50
export const POINTS_ALONE = 1_000
export const DOLLARS_ALONE = 1_000
/** What a kind that is not named here counts. */
const OTHERS_ALONE = STAMPS_ALONE
export const ALONE_MAX = 1_000_000

/** Undecided for so long, a request lapses. */
export const APPROVAL_MS = 14 * DAY
export const UNDO_ADJUSTMENT_MS = 10 * MINUTE

/** By kind of card, a business day and a member. */
export const deskLimits = z.strictObject({
  stamp: z.int().min(0).max(ALONE_MAX),
  mission: z.int().min(0).max(ALONE_MAX),
  points: z.int().min(0).max(ALONE_MAX),
  'stored-value': z.int().min(0).max(ALONE_MAX),
})
export type DeskLimits = z.infer<typeof deskLimits>

export const DESK_LIMITS: DeskLimits = {
  stamp: STAMPS_ALONE,
  mission: STAMPS_ALONE,
  points: POINTS_ALONE,
  'stored-value': DOLLARS_ALONE,
}

export const aloneUpTo = (limits: DeskLimits, kind: string): number =>
  (limits as Record<string, number>)[kind] ?? OTHERS_ALONE

export type ApprovalState = 'open' | 'approved' | 'refused' | 'lapsed'

/** Nobody writes a lapse, time does. */
export const approvalState = (stored: { state: string; until: Instant }, now: Instant): ApprovalState =>
  stored.state === 'open' && stored.until < now ? 'lapsed' : (stored.state as ApprovalState)
