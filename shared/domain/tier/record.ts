// What a member does is counted, and what a refund gives back is taken off.
import type { Day, Instant } from '../../base/time.ts'
import { isPutBack, reviewAgain } from './late/review-again.ts'
import { review } from './review.ts'
import {
  adopt,
  count,
  isOwedOrGiven,
  rankOf,
  setTier,
  tierOf,
  uncount,
  type Standing,
  type TierChange,
} from './standing.ts'
import type { Amounts, TierGift } from './term.ts'
import type { TierScheme } from './tier-scheme.ts'

export interface TierAct {
  /** The business day it falls on; a late one counts in its own month. */
  day: Day
  amounts: Amounts
  now: Instant
}

export interface Moved {
  standing: Standing
  changes: TierChange[]
  /** The upgrade gift of the tier that was reached; not again while an earlier one stands. */
  gift: TierGift | null
}

const change = (before: Standing, after: Standing, why: TierChange['why']): TierChange[] =>
  before.held.tier === after.held.tier ? [] : [{ from: before.held.tier, to: after.held.tier, why }]

const withGift = (scheme: TierScheme, standing: Standing, changes: TierChange[]): Moved => {
  const { tier } = standing.held
  const isUp = changes.some(
    ({ from, to, why }) => to === tier && why !== 'restored' && rankOf(scheme, to) > rankOf(scheme, from),
  )
  const campaign = tierOf(scheme, tier).benefits.couponOnUpgrade
  if (!isUp || campaign === null || isOwedOrGiven(standing, tier)) return { standing, changes, gift: null }
  return { standing: { ...standing, gifts: [...standing.gifts, tier] }, changes, gift: { tier, campaign } }
}

/** The standing as it is now: terms that ended are reviewed, a new version of the scheme is taken over. @param endsFrom when tiers began to end */
export const catchUp = (
  scheme: TierScheme,
  before: Standing,
  isNewVersion: boolean,
  now: Instant,
  endsFrom = now,
): Moved => {
  const adopted = isNewVersion ? adopt(scheme, before, now, endsFrom) : before
  const { standing, changes } = review(scheme, adopted, now)
  return withGift(scheme, standing, [...change(before, adopted, 'scheme'), ...changes])
}

const ranksOf = (scheme: TierScheme, one: Standing, other: Standing): number =>
  rankOf(scheme, one.held.tier) - rankOf(scheme, other.held.tier)

/** What is told late counts as if it had been told in its days, and lowers nobody. @param before caught up at `now` */
export const record = (scheme: TierScheme, before: Standing, act: TierAct): Moved => {
  const counted = count(scheme, before, act)
  const again = reviewAgain(scheme, counted, act)
  const isTaken = again !== undefined && ranksOf(scheme, again, counted) >= 0
  const moved = isTaken ? again : counted
  const { standing, changes } = review(scheme, moved, act.now)
  const why = isTaken && isPutBack(scheme, moved) ? 'restored' : 'upgrade'
  return withGift(scheme, standing, [...change(before, moved, why), ...changes])
}

/** @param caught what had become of it by now, which nobody was told: a tier that the act puts back was never given up */
export const asTold = (caught: readonly TierChange[], acted: readonly TierChange[]): TierChange[] => {
  const nth = acted.findIndex(({ why }) => why === 'restored')
  const back = acted[nth]
  const fell = caught.findIndex(({ from, why }) => why === 'downgrade' && from === back?.to)
  if (!back || fell < 0) return [...caught, ...acted]
  return [...caught.slice(0, fell), { from: back.to, to: back.to, why: 'renewal' }, ...acted.slice(nth + 1)]
}

/** @param before caught up at `now` @returns a standing that is never higher, and no gift */
export const takeBack = (scheme: TierScheme, before: Standing, act: TierAct): Moved => {
  const less = uncount(scheme, before, act)
  const again = scheme.refunds === 'keep' ? undefined : reviewAgain(scheme, less, act)
  const moved = again && ranksOf(scheme, again, less) <= 0 ? again : less
  const { standing, changes } = review(scheme, moved, act.now)
  return { standing, changes: [...change(before, moved, 'refund'), ...changes], gift: null }
}

/** The gift of an upgrade was taken back unused: the next upgrade gives it again. */
export const withoutGift = (standing: Standing, tier: string): Standing => ({
  ...standing,
  gifts: standing.gifts.filter((one) => one !== tier),
  reviews: standing.reviews.map((one) => ({ ...one, gifts: one.gifts.filter((given) => given !== tier) })),
})

/** @param before caught up at `now` */
export const grant = (scheme: TierScheme, before: Standing, tier: string, now: Instant): Moved => {
  const standing = setTier(scheme, before, tier, now)
  return { standing, changes: change(before, standing, 'staff'), gift: null }
}
