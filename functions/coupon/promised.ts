import type { Text } from '#shared/base/text.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { configVersion, liveConfig } from '../platform/table/config.ts'
import type { Coupon } from './store.ts'

/** What the campaign promised in the version the coupon was issued under. */
export const promised = async ({
  group,
  brand,
  campaign,
  version,
}: Pick<Coupon, 'group' | 'brand' | 'campaign' | 'version'>): Promise<Campaign | undefined> => {
  const place = { group, brand }
  const live = await liveConfig<Campaign>(place, 'campaign', campaign)
  if (live?.version === version) return live.settings
  return (await configVersion<Campaign>(place, 'campaign', campaign, version))?.settings ?? live?.settings
}

/** What is said of a coupon whose campaign nobody can look up any more. */
export const UNSAID: Record<'name' | 'headline' | 'line', Required<Text>> = {
  name: { 'zh-Hant': '優惠券', en: 'Coupon', ja: 'クーポン' },
  headline: { 'zh-Hant': '優惠', en: 'Offer', ja: '特典' },
  line: { 'zh-Hant': '請洽店員', en: 'Please ask the staff', ja: 'スタッフにおたずねください' },
}
