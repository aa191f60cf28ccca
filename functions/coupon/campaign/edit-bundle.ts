// Drafts and publication of bundles.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import type { bundlePage, draftBundle, listBundles, publishBundle } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { brandsIn, mayPublish, type Bundle } from '#shared/domain/coupon/bundle.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { liveConfig, stageOf } from '../../platform/table/config.ts'
import { headOf, placeOf, versionedPages } from '../../platform/versioned-pages.ts'

type Page = z.infer<typeof bundlePage>

const pages = versionedPages<Bundle, Page>({
  noun: 'bundle',
  called: 'bundle',
  show: async (_, stages) => stages.map((one) => headOf<Bundle, 'bdl'>(one)),
})

export const listBundlePages =
  () =>
  async (
    { brand }: InputOf<typeof listBundles>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listBundles>, 'not-found'>> => {
    const listed = await pages.list(brand, turn)
    return listed.ok ? ok({ bundles: listed.value }) : listed
  }

export const draftBundlePage =
  () =>
  (
    asked: InputOf<typeof draftBundle>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftBundle> | 'not-found' | 'idempotency-key-reused'>> =>
    pages.save(asked, turn)

type CreditsPoints = (place: { group: string; brand: string }, program: string) => Promise<boolean>

/** Only who may see every brand that it gives something of may publish it. */
export const publishBundlePage =
  ({ creditsPoints }: { creditsPoints: CreditsPoints }) =>
  async (
    asked: InputOf<typeof publishBundle>,
    turn: Turn<Staff>,
  ): Promise<
    Result<Page, FailureOf<typeof publishBundle> | 'not-found' | 'not-allowed' | 'idempotency-key-reused'>
  > => {
    const { actor } = turn
    if (!maySeeBrand(actor, asked.brand)) return fail('not-found')
    const before = await pages.again(asked, turn)
    if (before) return before
    const { draft } = (await stageOf<Bundle>(placeOf(actor, asked.brand), 'bundle', asked.id)) ?? {}
    if (!draft) return pages.publish(asked, turn)
    const { settings } = draft
    if (!brandsIn(settings).every((brand) => maySeeBrand(actor, brand))) return fail('not-allowed')
    const ready = new Set<string>()
    for (const { brand, campaign } of settings.coupons)
      if (await liveConfig<Campaign>(placeOf(actor, brand), 'campaign', campaign)) ready.add(`${brand} ${campaign}`)
    for (const { brand, program } of settings.points)
      if (await creditsPoints(placeOf(actor, brand), program)) ready.add(`${brand} ${program}`)
    const isReady = (brand: string, id: string) => ready.has(`${brand} ${id}`)
    const may = mayPublish(settings, { isLive: isReady, credits: isReady })
    return may.ok ? pages.publish(asked, turn) : may
  }
