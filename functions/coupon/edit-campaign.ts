// Drafts and publication of coupon campaigns.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import type { campaignPage, draftCampaign, listCampaigns, publishCampaign } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { loadBenefit } from '#shared/plugins/coupon-benefits/load.server.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import type { Place } from '../platform/table/config.ts'
import { headOf, versionedPages } from '../platform/versioned-pages.ts'

type Page = z.infer<typeof campaignPage>
/** Issued and redeemed by campaign, from the counters. */
export type CountCoupons = (place: Place) => Promise<ReadonlyMap<string, { issued: number; redeemed: number }>>

interface Deps {
  countCoupons: CountCoupons
}

const pagesOf = ({ countCoupons }: Deps) =>
  versionedPages<Campaign, Page>({
    noun: 'campaign',
    called: 'campaign',
    show: async (at, stages) => {
      const counts = await countCoupons(at)
      return stages.map((one) => ({
        ...headOf<Campaign, 'cmp'>(one),
        issued: counts.get(one.id)?.issued ?? 0,
        redeemed: counts.get(one.id)?.redeemed ?? 0,
      }))
    },
  })

export const listCampaignPages =
  (deps: Deps) =>
  async (
    { brand }: InputOf<typeof listCampaigns>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listCampaigns>, 'not-found'>> => {
    const listed = await pagesOf(deps).list(brand, turn)
    return listed.ok ? ok({ campaigns: listed.value }) : listed
  }

export const draftCampaignPage =
  (deps: Deps) =>
  async (
    asked: InputOf<typeof draftCampaign>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftCampaign> | 'not-found'>> => {
    const benefit = await loadBenefit(asked.settings.benefit.kind)
    if (!benefit?.settings.safeParse(asked.settings.benefit.settings).success) return fail('benefit-invalid')
    return pagesOf(deps).save(asked, turn)
  }

export const publishCampaignPage =
  (deps: Deps) =>
  (
    asked: InputOf<typeof publishCampaign>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof publishCampaign> | 'not-found'>> =>
    pagesOf(deps).publish(asked, turn)
