// Drafts and publication of coupon campaigns.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { z } from '#shared/base/schema.ts'
import type { campaignPage, draftCampaign, listCampaigns, publishCampaign } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { spanOf } from '#shared/domain/coupon/validity.ts'
import { loadBenefit } from '#shared/plugins/coupon-benefits/load.server.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { stageOf, type Place, type Stages } from '../../platform/table/config.ts'
import { hangDoor, openDoor } from '../../platform/table/door.ts'
import type { Write } from '../../platform/table/write.ts'
import { headOf, placeOf, versionedPages } from '../../platform/versioned-pages.ts'
import { claimCodeOf, claimUrl } from '../claim/claim-link.ts'
import { setStock } from '../stock/set-stock.ts'
import { readLeft } from '../stock/store.ts'
import { countFreeCodes } from './import-codes.ts'

type Page = z.infer<typeof campaignPage>
type Failure = FailureOf<typeof publishCampaign> | 'not-found' | 'not-allowed' | 'idempotency-key-reused'

export interface CampaignDeps {
  /** Issued and redeemed by campaign, from the counters. */
  countCoupons: (place: Place) => Promise<ReadonlyMap<string, { issued: number; redeemed: number }>>
  /** The brand as the link and the campaign's days need it. */
  findBrand: (group: string, brand: string) => Promise<{ liffId?: string; dayEndsAtHour?: number } | undefined>
  /** Ids of the group's brands, and of the stores by brand. */
  placesOf: (group: string) => Promise<ReadonlyMap<string, readonly string[]>>
}

const leftOf = async (at: Place, { id, live }: Stages<Campaign>): Promise<number | null> => {
  const of = { ...at, campaign: id }
  if (live?.settings.codes?.kind === 'pool') return countFreeCodes(of)
  if (live?.settings.stock == null) return null
  return (await readLeft(of)).reduce((sum, one) => sum + one, 0)
}

export const campaignPagesOf = ({ countCoupons, findBrand }: CampaignDeps) =>
  versionedPages<Campaign, Page>({
    noun: 'campaign',
    called: 'campaign',
    show: async (at, stages) => {
      const [counts, brand] = await Promise.all([countCoupons(at), findBrand(at.group, at.brand)])
      return Promise.all(
        stages.map(async (one) => ({
          ...headOf<Campaign, 'cmp'>(one),
          issued: counts.get(one.id)?.issued ?? 0,
          redeemed: counts.get(one.id)?.redeemed ?? 0,
          left: await leftOf(at, one),
          archivedAt: one.live?.archivedAt ?? null,
          claimUrl: one.live?.settings.claim ? claimUrl(brand?.liffId, one.id) : null,
        })),
      )
    },
  })

export const listCampaignPages =
  (deps: CampaignDeps) =>
  async (
    { brand }: InputOf<typeof listCampaigns>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listCampaigns>, 'not-found'>> => {
    const listed = await campaignPagesOf(deps).list(brand, turn)
    return listed.ok ? ok({ campaigns: listed.value }) : listed
  }

/** Whether every brand and store it names is the group's, and every store one of those brands'. */
const knowsPlaces = async (
  { placesOf }: CampaignDeps,
  { brands = [], stores = [] }: Campaign,
  { brand, group }: Place,
): Promise<boolean> => {
  if (brands.length === 0 && stores.length === 0) return true
  const places = await placesOf(group)
  const takers = [brand, ...brands]
  const known = new Set(takers.flatMap((one) => places.get(one) ?? []))
  return takers.every((one) => places.has(one)) && stores.every((one) => known.has(one))
}

export const draftCampaignPage =
  (deps: CampaignDeps) =>
  async (
    asked: InputOf<typeof draftCampaign>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftCampaign> | 'not-found' | 'idempotency-key-reused'>> => {
    const { kind, settings } = asked.settings.benefit
    const read = (await loadBenefit(kind))?.settings.safeParse(settings)
    if (!read?.success) return fail('benefit-invalid', { field: read?.error.issues[0]?.path.join('.') ?? 'kind' })
    if (!(await knowsPlaces(deps, asked.settings, placeOf(turn.actor, asked.brand)))) return fail('place-unknown')
    return campaignPagesOf(deps).save(asked, turn)
  }

/** What is written together with a publication: shards of the stock, and the link's door. */
const alongWith = async (
  at: Place,
  id: string,
  draft: Campaign,
  until: Parameters<typeof setStock>[2],
): Promise<Result<Write[], 'stock-below-issued'>> => {
  const stock = await setStock({ ...at, campaign: id }, draft.stock ?? null, until)
  if (!stock.ok) return stock
  const code = claimCodeOf(id)
  const hangs = draft.claim && !(await openDoor('claim', code))
  return ok([...stock.value, ...(hangs ? [hangDoor('claim', code, { ...at, id })] : [])])
}

/** Whose counters take it is theirs to say; what they take already was agreed. */
const maySendTo = (actor: Staff, { brands = [] }: Campaign, live: Campaign | undefined): boolean =>
  brands.every((one) => maySeeBrand(actor, one) || live?.brands?.includes(one))

/** Nobody could get what is over; its last day ends with the brand's own. */
export const mayLast = async (
  { findBrand }: CampaignDeps,
  { group, brand }: Place,
  { validity }: Campaign,
  now: Instant,
): Promise<Result<true, 'campaign-over'>> => {
  if (validity.kind !== 'fixed') return ok(true)
  const span = spanOf(validity, { now, dayEndsAtHour: (await findBrand(group, brand))?.dayEndsAtHour ?? 0 })
  return span.ok ? ok(true) : fail('campaign-over', span.detail)
}

/** How many coupons were ever spread over the shards. */
const spreadUntil = (live: Stages<Campaign>['live']): number => Number(live?.facts?.spread ?? 0)

export const publishCampaignPage =
  (deps: CampaignDeps) =>
  async (asked: InputOf<typeof publishCampaign>, turn: Turn<Staff>): Promise<Result<Page, Failure>> => {
    const { id, brand } = asked
    if (!maySeeBrand(turn.actor, brand)) return fail('not-found')
    const before = await campaignPagesOf(deps).again(asked, turn)
    if (before) return before
    const at = placeOf(turn.actor, brand)
    const { draft, live } = (await stageOf<Campaign>(at, 'campaign', id)) ?? {}
    const { settings } = draft ?? {}
    if (settings && !maySendTo(turn.actor, settings, live?.settings)) return fail('not-allowed')
    const lasts = settings ? await mayLast(deps, at, settings, turn.now) : ok(true)
    if (!lasts.ok) return lasts
    const spread = spreadUntil(live)
    const wasEndless = live && live.settings.stock == null && settings?.stock != null
    const issued = wasEndless ? ((await deps.countCoupons(at)).get(id)?.issued ?? 0) : undefined
    const also = settings ? await alongWith(at, id, settings, { spread, issued }) : ok([])
    if (!also.ok) return also
    return campaignPagesOf(deps).publish(asked, turn, { spread: settings?.stock ?? spread }, also.value)
  }
