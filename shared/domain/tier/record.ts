// What a member does is counted, and what a refund gives back is taken off.
import type { Day, Instant } from '../../base/time.ts'
import { review } from './review.ts'
import {
  adopt,
  count,
  rankOf,
  setTier,
  tierOf,
  uncount,
  type Amounts,
  type Standing,
  type TierChange,
  type TierGift,
} from './standing.ts'
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
  const isUp = changes.some(({ from, to }) => to === tier && rankOf(scheme, to) > rankOf(scheme, from))
  const campaign = tierOf(scheme, tier).benefits.couponOnUpgrade
  const isGiven = standing.gifts.includes(tier) || standing.owed.some((one) => one.tier === tier)
  if (!isUp || campaign === null || isGiven) return { standing, changes, gift: null }
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

/** @param before caught up at `now` */
export const record = (scheme: TierScheme, before: Standing, act: TierAct): Moved => {
  const counted = count(scheme, before, act)
  const { standing, changes } = review(scheme, counted, act.now)
  return withGift(scheme, standing, [...change(before, counted, 'upgrade'), ...changes])
}

/** @param before caught up at `now` @returns a standing that is never higher, and no gift */
export const takeBack = (scheme: TierScheme, before: Standing, act: TierAct): Moved => {
  const less = uncount(scheme, before, act)
  const { standing, changes } = review(scheme, less, act.now)
  return { standing, changes: [...change(before, less, 'refund'), ...changes], gift: null }
}

/** The gift of an upgrade was taken back unused: the next upgrade gives it again. */
export const withoutGift = (standing: Standing, tier: string): Standing => ({
  ...standing,
  gifts: standing.gifts.filter((one) => one !== tier),
})

/** @param before caught up at `now` */
export const grant = (scheme: TierScheme, before: Standing, tier: string, now: Instant): Moved => {
  const standing = setTier(scheme, before, tier, now)
  return { standing, changes: change(before, standing, 'staff'), gift: null }
}
