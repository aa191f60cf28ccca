// What becomes of a tier when its term ends.
import { after, type Instant } from '../../base/time.ts'
import { firstCounted, monthOf, type Month } from './months.ts'
import { renewalOf } from './scheme-problem.ts'
import {
  climb,
  countBetween,
  countIn,
  graceEnd,
  rankOf,
  reachedBy,
  termEnd,
  tierOf,
  type Place,
  type Standing,
  type TierChange,
} from './standing.ts'
import type { TierScheme } from './tier-scheme.ts'

/** What counts towards keeping a tier: the period in which its term ends, and the days of grace after it. */
export const countToKeep = (scheme: TierScheme, standing: Standing, until: Instant, now: Instant): number => {
  const [last] = [monthOf(now), monthOf(graceEnd(scheme, until))].sort()
  return countBetween(scheme, standing, firstCounted(scheme.period, standing.joined, monthOf(until)), last!)
}

const renewed = (scheme: TierScheme, standing: Standing, until: Instant): Standing => {
  const { tier, since } = standing.held
  const ends = monthOf(until)
  const term = { tier, since, until: termEnd(scheme, standing.joined, tier, ends) }
  return { ...standing, floor: term, held: term, from: ends }
}

const lowered = (scheme: TierScheme, standing: Standing, until: Instant): Standing => {
  const ends = monthOf(until)
  const since: Month = monthOf(after(graceEnd(scheme, until), 1))
  const rank = rankOf(scheme, standing.held.tier)
  const below = scheme.tiers[rank - 1]!
  const earned = reachedBy(scheme, countIn(scheme, standing, since))
  const tier = scheme.downgrade === 'to-earned' && rankOf(scheme, earned.id) < rank ? earned.id : below.id
  const term = { tier, since, until: termEnd(scheme, standing.joined, tier, ends) }
  const gifts = standing.gifts.filter((one) => rankOf(scheme, one) <= rankOf(scheme, tier))
  return { ...standing, floor: term, held: term, from: since, gifts }
}

/** Every term that has ended by now is renewed, or given up once its grace is over; reviewed twice is reviewed once. */
export const review = (
  scheme: TierScheme,
  before: Standing,
  now: Instant,
): { standing: Standing; changes: TierChange[] } => {
  let standing = before
  const changes: TierChange[] = []
  while (standing.held.until !== null && standing.held.until < now) {
    const { tier: from, until } = standing.held
    const isKept = countToKeep(scheme, standing, until, now) >= renewalOf(tierOf(scheme, from))
    if (!isKept && now <= graceEnd(scheme, until)) break
    standing = isKept ? renewed(scheme, standing, until) : lowered(scheme, standing, until)
    changes.push({ from, to: standing.held.tier, why: isKept ? 'renewal' : 'downgrade' })
  }
  if (changes.length === 0) return { standing, changes }
  const last = climb(scheme, standing, now)
  if (last.held.tier !== standing.held.tier)
    changes.push({ from: standing.held.tier, to: last.held.tier, why: 'upgrade' })
  return { standing: last, changes }
}

/** @param standing reviewed at `now` */
export const placeOf = (scheme: TierScheme, { held }: Standing, now: Instant): Place =>
  held.until !== null && held.until < now
    ? { state: 'graced', term: held, graceUntil: graceEnd(scheme, held.until) }
    : { state: 'held', term: held }

/** When the next review is due; null while nothing ends. @param standing reviewed at `now` */
export const reviewDue = (scheme: TierScheme, standing: Standing, now: Instant): Instant | null => {
  const place = placeOf(scheme, standing, now)
  return place.state === 'graced' ? place.graceUntil : place.term.until
}
