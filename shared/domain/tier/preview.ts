// What a change of the scheme would do to those who stand on it, before it is published.
import type { CampaignId } from '../../base/id.ts'
import { after, DAY, type Instant } from '../../base/time.ts'
import { progressOf } from './progress.ts'
import { catchUp } from './record.ts'
import { review } from './review.ts'
import { graceEnd, rankOf, type Standing } from './standing.ts'
import type { TierScheme } from './tier-scheme.ts'

export interface PreviewMove {
  from: string
  to: string
  /** At once, or when the term ends, with what has been done so far. */
  when: 'now' | 'at-review'
  gift: CampaignId | null
}

/** What a term comes to when nothing more is done. */
const comesTo = (scheme: TierScheme, standing: Standing): string => {
  const { until } = standing.held
  if (until === null) return standing.held.tier
  return review(scheme, standing, after(graceEnd(scheme, until), DAY)).standing.held.tier
}

/** @param before by the scheme that is live; undefined when this is the first @param standing caught up with it at `now` */
export const previewMove = (
  before: TierScheme | undefined,
  scheme: TierScheme,
  standing: Standing,
  now: Instant,
): PreviewMove | undefined => {
  const from = standing.held.tier
  const moved = catchUp(scheme, standing, true, now)
  const to = moved.standing.held.tier
  if (to !== from) return { from, to, when: 'now', gift: moved.gift?.campaign ?? null }
  const isKept = (by: TierScheme, of: Standing) => (progressOf(by, of, now).keep?.missing ?? 0) === 0
  if (!before || !isKept(before, standing) || isKept(scheme, moved.standing)) return undefined
  const ends = comesTo(scheme, moved.standing)
  return rankOf(scheme, ends) < rankOf(scheme, to) ? { from, to: ends, when: 'at-review', gift: null } : undefined
}
