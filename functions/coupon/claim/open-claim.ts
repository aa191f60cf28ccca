import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { liveConfig, type Config, type Place } from '../../platform/table/config.ts'
import { openFixedDoor } from '../../platform/table/door.ts'

/** The campaign behind a link, as long as it gives coupons by links; it may be out of service. */
export const openClaim = async (
  code: string,
): Promise<Result<{ place: Place; campaign: Config<Campaign> }, 'claim-closed'>> => {
  const behind = await openFixedDoor('claim', code)
  if (!behind?.brand || !behind.id) return fail('claim-closed')
  const place = { group: behind.group, brand: behind.brand }
  const campaign = await liveConfig<Campaign>(place, 'campaign', behind.id)
  return campaign?.settings.claim ? ok({ place, campaign }) : fail('claim-closed')
}
