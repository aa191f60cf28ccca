import { useQuery } from '@tanstack/preact-query'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { runningOf } from '../parts/archive/running-of.ts'
import { said } from '../words/said.ts'
import { call } from './api.ts'
import { useHere, type BrandHere } from './here.tsx'
import { taken, type Refusal } from './refusal.ts'

export type CampaignOf = OutputOf<Api['GET /admin/campaigns']>['campaigns'][number] & { brand: BrandHere }

const campaignsOf = async (brand: BrandHere, signal: AbortSignal): Promise<CampaignOf[]> =>
  taken(await call('GET /admin/campaigns', { brand: brand.id }, { signal })).campaigns.map((one) => ({ ...one, brand }))

/** Of this brand; for what the whole group gives, of every brand that this person sees. */
export const useCampaigns = (isGroup: boolean) => {
  const { brand, me } = useHere()
  const brands = isGroup ? me.brands : [brand]
  return useQuery<CampaignOf[], Refusal>({
    queryKey: ['GET /admin/campaigns', brands.map(({ id }) => id)],
    queryFn: async ({ signal }) => (await Promise.all(brands.map((one) => campaignsOf(one, signal)))).flat(),
  })
}

/** As a form offers them: those in service, and where there are several brands' with whose they are. */
export const offered = (
  campaigns: readonly CampaignOf[],
  isGroup: boolean,
  words: { campaignLive: string; campaignDraft: string },
) =>
  runningOf(campaigns).map(({ id, live, draft, brand }) => ({
    id,
    name: said((live ?? draft)!.name),
    note: [...(isGroup ? [brand.name] : []), live ? words.campaignLive : words.campaignDraft].join(' · '),
  }))
