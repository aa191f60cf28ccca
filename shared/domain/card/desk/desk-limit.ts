// How much one person at the desk may do for members alone. Above it a second one must agree.
import { z } from '../../../base/schema.ts'
import { DAY, MINUTE, type Instant } from '../../../base/time.ts'

/** Stamps, points, dollars: far more than a busy evening’s mistake. */
export const STAMPS_ALONE = 50
export const POINTS_ALONE = 1_000
export const DOLLARS_ALONE = 1_000
/** Coupons re-issued, extended and given by one person in a business day, and points in bundles: a busy day’s, not a leak’s. */
export const COUPONS_ALONE = 30
export const GIFT_POINTS_ALONE = 5_000
/** What a kind that is not named here counts. */
const OTHERS_ALONE = STAMPS_ALONE
export const ALONE_MAX = 1_000_000

/** Undecided for so long, a request lapses. */
export const APPROVAL_MS = 14 * DAY
export const UNDO_ADJUSTMENT_MS = 10 * MINUTE

/** By kind of card, a business day and a member; of coupons and points in bundles by business day and by who gives them. */
export const deskLimits = z.strictObject({
  stamp: z.int().min(0).max(ALONE_MAX),
  mission: z.int().min(0).max(ALONE_MAX),
  points: z.int().min(0).max(ALONE_MAX),
  'stored-value': z.int().min(0).max(ALONE_MAX),
  coupons: z.int().min(0).max(ALONE_MAX),
  'gift-points': z.int().min(0).max(ALONE_MAX),
})
export type DeskLimits = z.infer<typeof deskLimits>

export const DESK_LIMITS: DeskLimits = {
  stamp: STAMPS_ALONE,
  mission: STAMPS_ALONE,
  points: POINTS_ALONE,
  'stored-value': DOLLARS_ALONE,
  coupons: COUPONS_ALONE,
  'gift-points': GIFT_POINTS_ALONE,
}

export const aloneUpTo = (limits: DeskLimits, kind: string): number =>
  (limits as Record<string, number>)[kind] ?? OTHERS_ALONE

/** Coupons and points, whatever the members they go to. */
export interface Handful {
  coupons: number
  points: number
}

/** Whether one person may give this too, after what they gave today. An act that gives none of a thing never waits for it. */
export const mayGiveAlone = (limits: DeskLimits, today: Handful, more: Handful): boolean =>
  (more.coupons === 0 || today.coupons + more.coupons <= limits.coupons) &&
  (more.points === 0 || today.points + more.points <= limits['gift-points'])

export type ApprovalState = 'open' | 'approved' | 'refused' | 'lapsed'

/** Nobody writes a lapse, time does. */
export const approvalState = (stored: { state: string; until: Instant }, now: Instant): ApprovalState =>
  stored.state === 'open' && stored.until < now ? 'lapsed' : (stored.state as ApprovalState)
