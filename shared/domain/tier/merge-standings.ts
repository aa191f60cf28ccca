// Two members stand on the ladder as one: what each did counts, month by month.
import type { Instant } from '../../base/time.ts'
import { review } from './review.ts'
import { climb, rankOf, type Standing, type TierChange } from './standing.ts'
import type { Amounts, MonthCount } from './term.ts'
import type { TierScheme } from './tier-scheme.ts'

const total = (one: Amounts, other: Amounts, sign: 1 | -1): Amounts => ({
  spend: Math.max(0, one.spend + sign * other.spend),
  visits: Math.max(0, one.visits + sign * other.visits),
  points: Math.max(0, one.points + sign * other.points),
})
const NONE: Amounts = { spend: 0, visits: 0, points: 0 }

const monthsOf = (ours: readonly MonthCount[], theirs: readonly MonthCount[], sign: 1 | -1): MonthCount[] =>
  [...new Set([...ours, ...theirs].map(({ month }) => month))]
    .toSorted()
    .map((month) => {
      const of = (months: readonly MonthCount[]) => months.find((one) => one.month === month) ?? NONE
      return { month, ...total(of(ours), of(theirs), sign) }
    })
    .filter(({ spend, visits, points }) => spend + visits + points > 0)

const changed = (from: Standing, to: Standing): TierChange[] =>
  from.held.tier === to.held.tier ? [] : [{ from: from.held.tier, to: to.held.tier, why: 'merged' }]

/** Of each tier one gift: what either was given or is owed is nothing the other gets on top. */
const owedToBoth = (ours: Standing, theirs: Standing): Standing['owed'] => {
  const ofTheirs = theirs.owed.filter(({ tier }) => !isOwed(ours, tier))
  return [...ours.owed, ...ofTheirs].filter(({ tier }) => ![...ours.gifts, ...theirs.gifts].includes(tier))
}

const isOwed = ({ owed }: Standing, tier: string): boolean => owed.some((one) => one.tier === tier)

/** What one of the two is owed still, once they part: what was given meanwhile was given for both. */
export const owedAfterParting = (alone: Standing, merged: Standing, both: Standing): Standing['owed'] =>
  alone.owed.filter(({ tier }) => !isOwed(merged, tier) || isOwed(both, tier))

interface Stood {
  standing: Standing
  changes: TierChange[]
}

/** The higher of the two tiers is the floor. What both reach together is reached, without the gift of an upgrade. @param ours and theirs caught up at `now` */
export const mergeStandings = (scheme: TierScheme, ours: Standing, theirs: Standing, now: Instant): Stood => {
  const floor = rankOf(scheme, theirs.held.tier) > rankOf(scheme, ours.held.tier) ? theirs.held : ours.held
  const standing = climb(
    scheme,
    {
      joined: ours.joined < theirs.joined ? ours.joined : theirs.joined,
      months: monthsOf(ours.months, theirs.months, 1),
      floor,
      from: ours.from > theirs.from ? ours.from : theirs.from,
      held: floor,
      gifts: [...new Set([...ours.gifts, ...theirs.gifts])],
      owed: owedToBoth(ours, theirs),
      reviews: [],
    },
    now,
  )
  const { held } = standing
  const gifts = [...new Set([...standing.gifts, ...(isOwed(standing, held.tier) ? [] : [held.tier])])]
  return { standing: { ...standing, gifts }, changes: changed(ours, standing) }
}

/** What the other brought is taken off; what was reached since stays as far as it is one's own. @param now caught up */
export const partStandings = (
  scheme: TierScheme,
  { both, before, theirs, merged }: { both: Standing; before: Standing; theirs: Standing; merged: Standing },
  now: Instant,
): Stood => {
  const isSameFloor = JSON.stringify(both.floor) === JSON.stringify(merged.floor)
  const floor = isSameFloor ? before.floor : both.floor
  const alone = climb(
    scheme,
    {
      joined: before.joined,
      months: monthsOf(both.months, theirs.months, -1),
      floor,
      from: isSameFloor ? before.from : both.from,
      held: floor,
      gifts: both.gifts.filter((tier) => before.gifts.includes(tier) || !merged.gifts.includes(tier)),
      owed: [...owedAfterParting(before, merged, both), ...both.owed.filter(({ tier }) => !isOwed(merged, tier))],
      reviews: [],
    },
    now,
  )
  const { standing } = review(scheme, alone, now)
  return { standing, changes: changed(both, standing) }
}
