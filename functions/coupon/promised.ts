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
