// Campaigns and bundles go out of service and come back. What is out stays usable to its end.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type {
  archiveBundle as archiveBundleRoute,
  archiveCampaign as archiveRoute,
  bringBundleBack as bundleBackRoute,
  bringCampaignBack as backRoute,
  weighCampaignArchive as weighRoute,
} from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { brandsIn } from '#shared/domain/coupon/bundle.ts'
import { stillGiven, type GivenBy } from '../../platform/asks/given-by.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { stageOf, type Place } from '../../platform/table/config.ts'
import { placeOf } from '../../platform/versioned-pages.ts'
import { bundlePages, mayGive, type CreditsPoints } from './edit-bundle.ts'
import { campaignPagesOf, mayLast, type CampaignDeps } from './edit-campaign.ts'

export interface ArchiveCampaignDeps extends CampaignDeps {
  givenBy: GivenBy
  /** Coupons of a campaign that are neither used nor over. */
  countOut: (place: Place, campaign: string, now: Instant) => Promise<number>
}

type Everywhere = 'not-found' | 'not-allowed' | 'idempotency-key-reused'

export const weighCampaignArchive =
  (deps: ArchiveCampaignDeps) =>
  async (
    { id, brand }: InputOf<typeof weighRoute>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof weighRoute>, 'not-found'>> => {
    const place = placeOf(actor, brand)
    if (!maySeeBrand(actor, brand) || !(await stageOf(place, 'campaign', id))) return fail('not-found')
    const [counts, out, givenBy] = await Promise.all([
      deps.countCoupons(place),
      deps.countOut(place, id, now),
      deps.givenBy(actor.group, { of: 'campaign', id }),
    ])
    return ok({ issued: counts.get(id)?.issued ?? 0, out, givenBy })
  }

export const archiveCampaign =
  (deps: ArchiveCampaignDeps) =>
  (
    asked: InputOf<typeof archiveRoute>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof archiveRoute>, FailureOf<typeof archiveRoute> | Everywhere>> =>
    campaignPagesOf(deps).archive(asked, turn, async ({ id }) =>
      stillGiven(await deps.givenBy(turn.actor.group, { of: 'campaign', id })),
    )

export const bringCampaignBack =
  (deps: CampaignDeps) =>
  (
    asked: InputOf<typeof backRoute>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof backRoute>, FailureOf<typeof backRoute> | Everywhere>> =>
    campaignPagesOf(deps).bringBack(asked, turn, ({ settings }) =>
      mayLast(deps, placeOf(turn.actor, asked.brand), settings, turn.now),
    )

export const archiveBundle =
  () =>
  (
    asked: InputOf<typeof archiveBundleRoute>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof archiveBundleRoute>, FailureOf<typeof archiveBundleRoute> | Everywhere>> =>
    bundlePages.archive(asked, turn, async () => ok(true))

/** Only who may see every brand that it gives something of may let it be given again. */
export const bringBundleBack =
  ({ creditsPoints }: { creditsPoints: CreditsPoints }) =>
  (
    asked: InputOf<typeof bundleBackRoute>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof bundleBackRoute>, FailureOf<typeof bundleBackRoute> | Everywhere>> =>
    bundlePages.bringBack<FailureOf<typeof bundleBackRoute> | 'not-allowed'>(asked, turn, async ({ settings }) =>
      brandsIn(settings).every((brand) => maySeeBrand(turn.actor, brand))
        ? mayGive(turn.actor.group, settings, creditsPoints)
        : fail('not-allowed'),
    )
