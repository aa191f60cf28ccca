import type { CampaignId, CouponId } from '#shared/base/id.ts'
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { couponNumber, stateNow } from '#shared/domain/coupon/coupon.ts'
import { loadBenefit } from '#shared/plugins/coupon-benefits/load.server.ts'
import type { StoreNames } from '../platform/asks.ts'
import { configVersion, liveConfig, type Place } from '../platform/table/config.ts'
import type { Row } from '../platform/table/read.ts'
import { couponsIn, type Coupon } from './store.ts'

/** What the campaign promised in the version the coupon was issued under. */
const promised = async (place: Place, { campaign, version }: Coupon): Promise<Campaign | undefined> => {
  const live = await liveConfig<Campaign>(place, 'campaign', campaign)
  if (live?.version === version) return live.settings
  return (await configVersion<Campaign>(place, 'campaign', campaign, version))?.settings ?? live?.settings
}

export const showCoupon =
  ({ storeNames }: { storeNames: StoreNames }) =>
  async (place: Place, held: Coupon, now: Instant): Promise<HeldCoupon> => {
    const campaign = await promised(place, held)
    const benefit = campaign && (await loadBenefit(campaign.benefit.kind))
    const settings = campaign?.benefit.settings
    const state = stateNow(held, now)
    return {
      id: held.id as CouponId,
      campaignId: held.campaign as CampaignId,
      name: (campaign?.name ?? { 'zh-Hant': '優惠券' }) as Text,
      headline: benefit?.headline(settings) ?? { 'zh-Hant': '優惠' },
      line: benefit?.line(settings) ?? { 'zh-Hant': '請洽店員' },
      note: (campaign?.note as Text | undefined) ?? null,
      state: state.state,
      issuedAt: held.issuedAt,
      expiresAt: held.endsAt,
      redeemedAt: state.state === 'redeemed' ? state.redeemedAt : null,
      redeemedStore: state.state === 'redeemed' ? ((await storeNames(place.group)).get(state.store) ?? null) : null,
      number: couponNumber(held.id),
    }
  }

const RANK = { usable: 0, redeemed: 1, expired: 2 }

/** The home screen's coupons: usable ones first, soonest to end first. */
export const showCoupons =
  (deps: { storeNames: StoreNames }) =>
  async (rows: Row[], place: Place, now: Instant): Promise<HeldCoupon[]> => {
    const shown = await Promise.all(couponsIn(rows).map((held) => showCoupon(deps)(place, held, now)))
    return shown.sort((a, b) => RANK[a.state] - RANK[b.state] || a.expiresAt.localeCompare(b.expiresAt))
  }
