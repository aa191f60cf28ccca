// What one unit of a programme is worth: as the brand says, or as its kind can tell.
import type { CampaignId } from '#shared/base/id.ts'
import type { UnitValue } from '#shared/domain/card/use/unit-value.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { loadBenefit } from '#shared/plugins/coupon-benefits/load.server.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Config } from '../../platform/table/config.ts'
import type { Worth } from './store.ts'

/** Money that one coupon of a campaign takes off; undefined where its benefit is no money. */
export const couponValue = async ({ benefit }: Campaign): Promise<number | undefined> =>
  (await loadBenefit(benefit.kind))?.value?.(benefit.settings)

export const couponValues = async (campaigns: readonly Config<Campaign>[]): Promise<ReadonlyMap<string, number>> => {
  const values = await Promise.all(
    campaigns.map(async ({ id, settings }) => [id, await couponValue(settings)] as const),
  )
  return new Map(values.filter((pair): pair is readonly [string, number] => pair[1] !== undefined))
}

export const unitValueOf = async (
  { id, settings: { kind, settings } }: Config<Program>,
  set: readonly Worth[],
  values: ReadonlyMap<string, number>,
): Promise<(UnitValue & { isSet: boolean }) | null> => {
  const said = set.find(({ program }) => program === id)
  if (said) return { units: said.units, money: said.money, isSet: true }
  const told = (await loadCard(kind)).unitValue?.(settings, (campaign: CampaignId) => values.get(campaign))
  return told ? { ...told, isSet: false } : null
}
