// What becomes of a tier when its term ends.
import { after, type Instant } from '../../base/time.ts'
import { firstCounted, monthOf, type Month } from './months.ts'
import { isSettled, monthsFor, noteReviewed, type Reviewed } from './late/reviewed.ts'
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

/** What a fall forgets, and what comes back should the term be reviewed once more. */
const forgotten = (scheme: TierScheme, before: Standing, after: Standing): Pick<Reviewed, 'gifts' | 'owed'> => ({
  gifts: before.gifts.filter((one) => !after.gifts.includes(one)),
  owed: before.owed.filter(({ tier }) => rankOf(scheme, tier) > rankOf(scheme, after.held.tier)),
})

/**
 * Every term that has ended by now is renewed, or given up once its grace is over; reviewed twice is reviewed once.
 * @param told of terms that are reviewed once more: what had been done by their last day
 */
export const review = (
  scheme: TierScheme,
  before: Standing,
  now: Instant,
  told: readonly Reviewed[] = [],
): { standing: Standing; changes: TierChange[] } => {
  let standing = before
  const changes: TierChange[] = []
  while (standing.held.until !== null && standing.held.until < now) {
    const { tier: from, until } = standing.held
    const known = told.find(({ term }) => term.until === until)
    const found = known ? { ...standing, months: monthsFor(standing.months, known) } : standing
    const isKept = countToKeep(scheme, found, until, now) >= renewalOf(tierOf(scheme, from))
    if (!isKept && now <= graceEnd(scheme, until)) break
    const next = isKept ? renewed(scheme, found, until) : lowered(scheme, found, until)
    const one = { ...noteReviewed(found, until, known?.grace ?? scheme.graceDays), ...forgotten(scheme, found, next) }
    const reviews = [...standing.reviews, one].filter((was) => !isSettled(was, now))
    standing = { ...next, months: standing.months, reviews }
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
