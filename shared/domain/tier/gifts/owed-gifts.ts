// Coupons of an upgrade that could not be given when the tier was reached: owed as long as it is held.
import type { WhyNotGiven } from '../../ledger/why-not-given.ts'
import { rankOf, type Standing } from '../standing.ts'
import type { OwedGift, TierGift } from '../term.ts'
import type { TierScheme } from '../tier-scheme.ts'

const isHeld = (scheme: Pick<TierScheme, 'tiers'>, { held }: Pick<Standing, 'held'>, { tier }: TierGift): boolean =>
  rankOf(scheme, tier) <= rankOf(scheme, held.tier)

/** What is owed to who stands there now: a tier that is given up takes its gift along. */
export const stillOwed = (scheme: TierScheme, standing: Standing): OwedGift[] =>
  standing.owed.filter((one) => isHeld(scheme, standing, one))

/** Owed before, and not any more. */
export const missedOf = (scheme: TierScheme, standing: Standing): OwedGift[] =>
  standing.owed.filter((one) => !isHeld(scheme, standing, one))

/** Where the tier gives another coupon by now, that one: nobody waits for what is given to nobody any more. */
const asGivenNow = ({ tiers }: TierScheme, { tier, campaign }: TierGift): TierGift => ({
  tier,
  campaign: tiers.find(({ id }) => id === tier)?.benefits.couponOnUpgrade ?? campaign,
})

/** What an act tries to give: what is owed, then what it earns itself. */
export const giftsDue = (
  scheme: TierScheme,
  standing: Standing,
  earned: readonly (TierGift | null)[],
): readonly TierGift[] => [
  ...stillOwed(scheme, standing).map((one) => asGivenNow(scheme, one)),
  ...earned.filter((one) => one !== null),
]

/** @param tried with why it could not be given, where it could not */
export const afterGifts = (
  standing: Standing,
  tried: readonly { gift: TierGift; why?: WhyNotGiven | undefined }[],
): Standing => {
  const owed = tried.flatMap(({ gift, why }) => (why ? [{ ...gift, why }] : []))
  const given = tried.flatMap(({ gift, why }) => (why ? [] : [gift.tier]))
  const gifts = standing.gifts.filter((tier) => !owed.some((one) => one.tier === tier))
  return { ...standing, gifts: [...new Set([...gifts, ...given])], owed }
}
