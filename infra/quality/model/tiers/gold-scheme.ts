// Two tiers by what was spent in a month: gold lasts a month and has no grace.
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'

export const GOLD = 'gold'
export const UPGRADE_AT = 5_000

const plain = { couponOnUpgrade: null, birthdayCoupon: null, words: [] }

/** @param gift coupon that comes with gold @param renewAt what keeps it; null: as much as reaches it */
export const goldScheme = ({
  gift = null,
  renewAt = null,
  ...more
}: Partial<TierScheme> & { gift?: string | null; renewAt?: number | null } = {}): TierScheme => ({
  ...cafe.tiers!.settings,
  measure: 'spend',
  period: { kind: 'rolling', months: 1 },
  lastsMonths: 1,
  graceDays: 0,
  downgrade: 'to-earned',
  tiers: [
    { id: 'basic', name: { 'zh-Hant': '一般' }, upgradeAt: 0, renewAt: null, benefits: plain },
    {
      id: GOLD,
      name: { 'zh-Hant': '金卡' },
      upgradeAt: UPGRADE_AT,
      renewAt,
      benefits: { ...plain, couponOnUpgrade: gift as never },
    },
  ],
  ...more,
})
