import type { CampaignId } from '../../base/id.ts'
import type { Tier, TierScheme } from './tier-scheme.ts'

export const GIFT = 'cmp_00000000000000000000000001' as CampaignId

const tier = (
  id: string,
  upgradeAt: number,
  renewAt: number | null,
  couponOnUpgrade: CampaignId | null = null,
): Tier => ({
  id,
  name: { 'zh-Hant': id },
  upgradeAt,
  renewAt,
  benefits: { couponOnUpgrade, birthdayCoupon: null, words: [] },
})

/** NT$3,000 in twelve months makes a regular, NT$10,000 a friend; each for a year, with two weeks of grace. */
export const schemeOf = (more: Partial<TierScheme> = {}): TierScheme => ({
  name: { 'zh-Hant': '會員等級' },
  measure: 'spend',
  period: { kind: 'rolling', months: 12 },
  tiers: [tier('basic', 0, null), tier('regular', 3_000, 2_000, GIFT), tier('friend', 10_000, 6_000, GIFT)],
  lastsMonths: 12,
  graceDays: 14,
  downgrade: 'one-step',
  refunds: 'take-back',
  ...more,
})
