// Some of what brands set up holds for the whole group: it stands where a brand would.
import { isRunning, liveConfigs, stageOf, type Config, type Noun, type Place } from './config.ts'

/** In place of a brand. */
export const WHOLE_GROUP = '*'

/** What is live for a brand: its own, and the whole group's. Up to a minute old. */
export const liveAround = async <S>({ group, brand }: Place, noun: Noun): Promise<Config<S>[]> =>
  (
    await Promise.all([liveConfigs<S>({ group, brand }, noun), liveConfigs<S>({ group, brand: WHOLE_GROUP }, noun)])
  ).flat()

/** Whether its units are counted across the group's brands; what one company owes in money is that company's. */
export const isShared = (
  { brand }: Pick<Config<unknown>, 'brand'>,
  { pays = false }: { pays?: boolean } = {},
): boolean => brand === WHOLE_GROUP && !pays

/** Brands by campaign. */
export type CampaignBrands = Readonly<Record<string, string>>

type Giver = Pick<Config<unknown>, 'brand' | 'facts'>

/** What is noted of where campaigns stand when something is published that the whole group gives. */
export const campaignBrandsOf = ({ facts }: Pick<Giver, 'facts'>): CampaignBrands =>
  (facts?.campaigns as CampaignBrands | undefined) ?? {}

/** Whose coupon it is that a card or a tier gives: its own brand's, or of whichever brand the group has named. @param brand where the act happens */
export const giverOf = (giver: Giver, campaign: string, brand: string): { brand: string; givenIn?: string } =>
  giver.brand === WHOLE_GROUP ? { brand: campaignBrandsOf(giver)[campaign] ?? brand, givenIn: brand } : { brand }

/** Everything live of one noun in the brands that these campaigns stand in. Up to a minute old. */
export const liveCampaigns = async <S>(
  giver: Giver,
  { group, brand }: Place,
  campaigns: readonly string[],
): Promise<Config<S>[]> => {
  const brands = new Set(campaigns.map((one) => giverOf(giver, one, brand).brand))
  return (await Promise.all([...brands].map((at) => liveConfigs<S>({ group, brand: at }, 'campaign')))).flat()
}

/** Where each of these campaigns, or programmes, is live and in service; one that is nowhere is missing. Never from the cache. */
export const whereRunning = async (
  group: string,
  brands: readonly string[],
  named: readonly string[],
  noun: Extract<Noun, 'campaign' | 'program'> = 'campaign',
): Promise<CampaignBrands> => {
  const placed = [...new Set(named)].map(async (id) => {
    const stages = await Promise.all(brands.map((brand) => stageOf({ group, brand }, noun, id)))
    const nth = stages.findIndex((one) => one?.live && isRunning(one.live))
    return nth < 0 ? [] : [[id, brands[nth]!] as const]
  })
  return Object.fromEntries((await Promise.all(placed)).flat())
}
