import type { Text } from '#shared/base/text.ts'
import type { HomeTier } from '#shared/contract/member/home-tier.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { stillOwed } from '#shared/domain/tier/gifts/owed-gifts.ts'
import type { Standing } from '#shared/domain/tier/standing.ts'
import type { Holder } from '../../platform/asks.ts'
import type { Row } from '../../platform/table/read.ts'
import { liveCampaigns } from '../../platform/table/whole-group.ts'
import { birthdayIn } from '../birthday/store.ts'
import type { LiveScheme } from '../scheme/live-scheme.ts'

type Awaits = NonNullable<HomeTier['awaits']>

/** What a member’s tier still has to give them, and why it could not yet. @param rows with their birthday in the brand */
export const showOwed = async (
  live: LiveScheme,
  standing: Standing,
  rows: readonly Row[],
  holder: Holder,
): Promise<Pick<HomeTier, 'awaits'>> => {
  const birthday = birthdayIn(rows, holder)?.owed
  const owed = [
    ...stillOwed(live.settings, standing).map(({ campaign, why }) => ({
      of: 'upgrade' as const,
      campaign,
      why,
      until: null,
    })),
    ...(birthday ? [{ of: 'birthday' as const, ...birthday }] : []),
  ]
  if (owed.length === 0) return {}
  const ids = owed.map(({ campaign }) => campaign)
  const named = await liveCampaigns<Campaign>(live, holder, ids)
  const awaits: Awaits = owed.map(({ of, campaign: id, why, until }) => ({
    of,
    id,
    name: (named.find((one) => one.id === id)?.settings.name as Text | undefined) ?? null,
    why,
    until,
  }))
  return { awaits }
}
