// Where a member stands on a ladder of tiers. What they hold is worked out from a floor that nothing takes away before its
// end, and from what they did in each month since: so acts may arrive late and refunds may come, in any order.
import { DAY, after, type Day, type Instant } from '../../base/time.ts'
import { endOfMonth, firstCounted, lastOfTerm, monthOf, monthOfDay, monthsBetween, type Month } from './months.ts'
import { noteTold, type Reviewed } from './late/reviewed.ts'
import type { Amounts, MonthCount, OwedGift, Term } from './term.ts'
import type { Tier, TierScheme } from './tier-scheme.ts'

export interface Standing {
  /** Month in which the member joined: years of membership begin with it. */
  joined: Month
  /** Oldest first; empty months are missing. */
  months: readonly MonthCount[]
  /** What a review, a person, or the scheme before granted. */
  floor: Term
  /** From which month on acts may lift the member above the floor. */
  from: Month
  held: Term
  /** Tiers whose upgrade gift was given and not taken back. */
  gifts: readonly string[]
  /** Upgrade gifts that could not be given yet. */
  owed: readonly OwedGift[]
  /** The terms that were reviewed last, oldest first: acts of their days may be told still. */
  reviews: readonly Reviewed[]
}

export type Why = 'upgrade' | 'restored' | 'renewal' | 'downgrade' | 'refund' | 'scheme' | 'staff' | 'merged'

export interface TierChange {
  from: string
  to: string
  why: Why
}

/** A member’s tier at one moment: held, or held on in the days of grace after its end. */
export type Place = { state: 'held'; term: Term } | { state: 'graced'; term: Term; graceUntil: Instant }

/** The longest period, the longest grace, and the month itself. */
const MONTHS_KEPT = 29

export const rankOf = ({ tiers }: Pick<TierScheme, 'tiers'>, id: string): number =>
  tiers.findIndex((one) => one.id === id)

export const tierOf = (scheme: Pick<TierScheme, 'tiers'>, id: string): Tier =>
  scheme.tiers[Math.max(0, rankOf(scheme, id))]!

export const newStanding = ({ tiers }: TierScheme, joined: Month): Standing => {
  const floor = { tier: tiers[0]!.id, since: joined, until: null }
  return { joined, months: [], floor, from: joined, held: floor, gifts: [], owed: [], reviews: [] }
}

/** Of each tier one gift. */
export const isOwedOrGiven = ({ gifts, owed }: Pick<Standing, 'gifts' | 'owed'>, tier: string): boolean =>
  gifts.includes(tier) || owed.some((one) => one.tier === tier)

/** A month with a visit is one, however many it has. */
const amountIn = (month: MonthCount, measure: TierScheme['measure']): number =>
  measure === 'months' ? Number(month.visits > 0) : month[measure]

/** What counts between two months, both included. */
export const countBetween = ({ measure }: TierScheme, { months }: Standing, first: Month, last: Month): number =>
  months.reduce((sum, one) => (one.month >= first && one.month <= last ? sum + amountIn(one, measure) : sum), 0)

/** What counts in the period of a month. */
export const countIn = (scheme: TierScheme, standing: Standing, month: Month): number =>
  countBetween(scheme, standing, firstCounted(scheme.period, standing.joined, month), month)

/** The highest tier that so much reaches. */
export const reachedBy = ({ tiers }: TierScheme, count: number): Tier =>
  tiers.findLast(({ upgradeAt }) => upgradeAt <= count) ?? tiers[0]!

export const termEnd = (scheme: TierScheme, joined: Month, tier: string, begins: Month): Instant | null =>
  scheme.lastsMonths === null || rankOf(scheme, tier) <= 0
    ? null
    : endOfMonth(lastOfTerm(scheme.period, joined, begins, scheme.lastsMonths))

export const graceEnd = ({ graceDays }: TierScheme, until: Instant): Instant => after(until, graceDays * DAY)

/** The floor, and what was reached above it month by month. What would be over by now is not granted. */
export const climb = (scheme: TierScheme, standing: Standing, now: Instant): Standing => {
  const { floor, from, joined } = standing
  const months = [from, ...standing.months.map(({ month }) => month).filter((month) => month > from)]
  let held = floor
  for (const since of months) {
    const tier = reachedBy(scheme, countIn(scheme, standing, since)).id
    if (rankOf(scheme, tier) <= rankOf(scheme, held.tier)) continue
    const until = termEnd(scheme, joined, tier, since)
    if (until === null || graceEnd(scheme, until) >= now) held = { tier, since, until }
  }
  return { ...standing, held }
}

const addTo = (months: readonly MonthCount[], month: Month, by: Amounts): MonthCount[] => {
  const was = months.find((one) => one.month === month) ?? { month, spend: 0, visits: 0, points: 0 }
  const sum = {
    month,
    spend: Math.max(0, was.spend + by.spend),
    visits: Math.max(0, was.visits + by.visits),
    points: Math.max(0, was.points + by.points),
  }
  const all = [...months.filter((one) => one.month !== month), sum]
    .filter(({ spend, visits, points }) => spend + visits + points > 0)
    .sort((a, b) => (a.month < b.month ? -1 : 1))
  const newest = all.at(-1)?.month ?? month
  return all.filter((one) => monthsBetween(one.month, newest) < MONTHS_KEPT)
}

/** Counts an act in the month of its day. @param standing reviewed at `now` */
export const count = (
  scheme: TierScheme,
  standing: Standing,
  { day, amounts, now }: { day: Day; amounts: Amounts; now: Instant },
) => {
  const months = addTo(standing.months, monthOfDay(day), amounts)
  return climb(scheme, { ...standing, months, reviews: noteTold(standing.reviews, day, amounts) }, now)
}

/** Takes off what a refund gave back. By the rule `keep` the tier that is held stays until its end. @param standing reviewed at `now` */
export const uncount = (scheme: TierScheme, standing: Standing, act: { day: Day; amounts: Amounts; now: Instant }) => {
  const { spend, visits, points } = act.amounts
  const kept = scheme.refunds === 'keep' ? { ...standing, floor: standing.held } : standing
  return count(scheme, kept, { ...act, amounts: { spend: -spend, visits: -visits, points: -points } })
}

/** A tier that a person of the brand gives; it lasts as one that was earned this month, and settles what was before. */
export const setTier = (scheme: TierScheme, standing: Standing, tier: string, now: Instant): Standing => {
  const since = monthOf(now)
  const term = { tier, since, until: termEnd(scheme, standing.joined, tier, since) }
  return { ...standing, floor: term, held: term, from: since, reviews: [] }
}

/**
 * A new version of the scheme: what is held stays until its end, and what is reached counts from this month on.
 * @param endsFrom when tiers began to end; what was held for ever has its term from then on, whenever somebody looks
 */
export const adopt = (scheme: TierScheme, standing: Standing, now: Instant, endsFrom = now): Standing => {
  const { held, joined } = standing
  const from = monthOf(now)
  const first = { tier: scheme.tiers[0]!.id, since: joined, until: null }
  const until =
    scheme.lastsMonths === null ? null : (held.until ?? termEnd(scheme, joined, held.tier, monthOf(endsFrom)))
  const floor = rankOf(scheme, held.tier) > 0 ? { ...held, until } : first
  return climb(scheme, { ...standing, floor, held: floor, from }, now)
}
