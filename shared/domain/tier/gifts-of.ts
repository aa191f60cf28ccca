import type { CampaignId } from '../../base/id.ts'
import type { TierScheme } from './tier-scheme.ts'

/** Campaigns that its tiers give, on an upgrade or a birthday. */
export const giftsOf = ({ tiers }: Pick<TierScheme, 'tiers'>): CampaignId[] =>
  tiers.flatMap(({ benefits }) => [benefits.couponOnUpgrade, benefits.birthdayCoupon].filter((one) => one !== null))
