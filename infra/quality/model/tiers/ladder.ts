import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'

const [basic, regular, friend] = cafe.tiers!.settings.tiers as [
  TierScheme['tiers'][0],
  TierScheme['tiers'][0],
  TierScheme['tiers'][0],
]
const withoutGift = (tier: TierScheme['tiers'][0], upgradeAt: number) => ({
  ...tier,
  upgradeAt,
  renewAt: null,
  benefits: { ...tier.benefits, couponOnUpgrade: null, birthdayCoupon: null },
})

/** One that is climbed and lost within the weeks of a history: a tier counts one month and lasts to the end of the next. */
export const LADDER: TierScheme = {
  ...cafe.tiers!.settings,
  period: { kind: 'rolling', months: 1 },
  tiers: [withoutGift(basic, 0), withoutGift(regular, 800), withoutGift(friend, 2_400)],
  lastsMonths: 1,
  graceDays: 3,
  downgrade: 'one-step',
  refunds: 'keep',
}
