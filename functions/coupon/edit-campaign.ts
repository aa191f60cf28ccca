// Drafts and publication of coupon campaigns.
import type { CampaignId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { campaignPage, draftCampaign, listCampaigns, publishCampaign } from '#shared/contract/coupon.ts'
import type { z } from '#shared/base/schema.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { loadBenefit } from '#shared/plugins/coupon-benefits/load.server.ts'
import type { Staff } from '../platform/http/actor.ts'
import { audited } from '../platform/table/audit.ts'
import { publishDraft, saveDraft, stageOf, stagesOf, type Place, type Stages } from '../platform/table/config.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'

type Page = z.infer<typeof campaignPage>
/** Issued and redeemed by campaign, from the counters. */
export type CountCoupons = (place: Place) => Promise<ReadonlyMap<string, { issued: number; redeemed: number }>>

interface Deps {
  countCoupons: CountCoupons
}

const showPage = (stages: Stages<Campaign>, counts: Awaited<ReturnType<CountCoupons>>): Page => ({
  id: stages.id as CampaignId,
  draft: stages.draft?.settings ?? null,
  live: stages.live?.settings ?? null,
  liveVersion: stages.live?.version ?? null,
  draftVersion: stages.draft?.version ?? null,
  issued: counts.get(stages.id)?.issued ?? 0,
  redeemed: counts.get(stages.id)?.redeemed ?? 0,
  changedBy: (stages.draft ?? stages.live)?.by ?? null,
  changedAt: (stages.draft ?? stages.live)?.at ?? null,
})

const placeOf = (actor: Staff, brand: string): Place => ({ group: actor.group, brand })

export const listCampaignPages =
  ({ countCoupons }: Deps) =>
  async (
    { brand }: InputOf<typeof listCampaigns>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listCampaigns>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = placeOf(actor, brand)
    const [stages, counts] = await Promise.all([stagesOf<Campaign>(place, 'campaign'), countCoupons(place)])
    return ok({ campaigns: stages.map((one) => showPage(one, counts)) })
  }

const answer = async ({ countCoupons }: Deps, place: Place, id: string): Promise<Result<Page, 'not-found'>> => {
  const [stages, counts] = await Promise.all([stageOf<Campaign>(place, 'campaign', id), countCoupons(place)])
  return stages ? ok(showPage(stages, counts)) : fail('not-found')
}

export const draftCampaignPage =
  (deps: Deps) =>
  async (
    { id, brand, settings, draftVersion }: InputOf<typeof draftCampaign>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftCampaign> | 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const benefit = await loadBenefit(settings.benefit.kind)
    if (!benefit?.settings.safeParse(settings.benefit.settings).success) return fail('benefit-invalid')
    const place = placeOf(actor, brand)
    const change = {
      at: place,
      noun: 'campaign' as const,
      id,
      by: actor.name,
      now,
      also: [audited(actor, now, 'draft campaign', id)],
    }
    const saved = await saveDraft(change, settings, draftVersion)
    return saved.ok ? answer(deps, place, id) : saved
  }

export const publishCampaignPage =
  (deps: Deps) =>
  async (
    { id, brand, draftVersion }: InputOf<typeof publishCampaign>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof publishCampaign> | 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = placeOf(actor, brand)
    const change = {
      at: place,
      noun: 'campaign' as const,
      id,
      by: actor.name,
      now,
      also: [audited(actor, now, 'publish campaign', id)],
    }
    const published = await publishDraft<Campaign>(change, draftVersion)
    return published.ok ? answer(deps, place, id) : published
  }
