// What a member is told: what is missing to the next tier, and what is missing to keep this one.
import type { Instant } from '../../base/time.ts'
import { monthOf } from './months.ts'
import { countToKeep, placeOf } from './review.ts'
import { renewalOf } from './scheme-problem.ts'
import { countIn, rankOf, tierOf, type Standing } from './standing.ts'
import type { TierScheme } from './tier-scheme.ts'

export interface Progress {
  /** What counts now, in the measure of the scheme. */
  have: number
  /** Null on the highest tier. */
  next: { tier: string; at: number; missing: number } | null
  /** Null where the tier does not end. */
  keep: { at: number; have: number; missing: number; until: Instant; graceUntil: Instant | null } | null
}

/** @param standing caught up at `now` */
export const progressOf = (scheme: TierScheme, standing: Standing, now: Instant): Progress => {
  const have = countIn(scheme, standing, monthOf(now))
  const { tier, until } = standing.held
  const next = scheme.tiers[Math.max(0, rankOf(scheme, tier)) + 1]
  const place = placeOf(scheme, standing, now)
  const toKeep = until === null ? 0 : countToKeep(scheme, standing, until, now)
  const at = renewalOf(tierOf(scheme, tier))
  return {
    have,
    next: next ? { tier: next.id, at: next.upgradeAt, missing: Math.max(0, next.upgradeAt - have) } : null,
    keep:
      until === null
        ? null
        : {
            at,
            have: toKeep,
            missing: Math.max(0, at - toKeep),
            until,
            graceUntil: place.state === 'graced' ? place.graceUntil : null,
          },
  }
}
