import type { BrandId } from '#shared/base/id.ts'
import type { Text } from '#shared/base/text.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { Source } from '#shared/events/source.ts'
import { loadBenefit } from '#shared/plugins/coupon-benefits/load.server.ts'
import { UNSAID } from '../promised.ts'

/** What stands on a ticket that is not yet one's own, as the contract says it. */
export const promiseOf = async (campaign: Campaign, brand: string, source: Source) => {
  const benefit = await loadBenefit(campaign.benefit.kind)
  const { settings } = campaign.benefit
  return {
    brandId: brand as BrandId,
    name: campaign.name as Text,
    headline: benefit?.headline(settings) ?? UNSAID.headline,
    line: benefit?.line(settings) ?? UNSAID.line,
    note: (campaign.note as Text | undefined) ?? null,
    face: campaign.face ?? null,
    open: campaign.open ?? null,
    source,
  }
}
