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
import { runningConfig, stageOf } from '../../platform/table/config.ts'
import { headOf, placeOf, versionedPages } from '../../platform/versioned-pages.ts'

type Page = z.infer<typeof bundlePage>

export const bundlePages = versionedPages<Bundle, Page>({
  noun: 'bundle',
  called: 'bundle',
  show: async (_, stages) =>
    stages.map((one) => ({ ...headOf<Bundle, 'bdl'>(one), archivedAt: one.live?.archivedAt ?? null })),
})

export const listBundlePages =
  () =>
  async (
    { brand }: InputOf<typeof listBundles>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listBundles>, 'not-found'>> => {
    const listed = await bundlePages.list(brand, turn)
    return listed.ok ? ok({ bundles: listed.value }) : listed
  }

export const draftBundlePage =
  () =>
  (
    asked: InputOf<typeof draftBundle>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftBundle> | 'not-found' | 'idempotency-key-reused'>> =>
    bundlePages.save(asked, turn)

export type CreditsPoints = (place: { group: string; brand: string }, program: string) => Promise<boolean>

/** Whether all that it promises can be given now. */
export const mayGive = async (group: string, bundle: Bundle, creditsPoints: CreditsPoints) => {
  const ready = new Set<string>()
  for (const { brand, campaign } of bundle.coupons)
    if (await runningConfig<Campaign>({ group, brand }, 'campaign', campaign)) ready.add(`${brand} ${campaign}`)
  for (const { brand, program } of bundle.points)
    if (await creditsPoints({ group, brand }, program)) ready.add(`${brand} ${program}`)
  const isReady = (brand: string, id: string) => ready.has(`${brand} ${id}`)
  return mayPublish(bundle, { isLive: isReady, credits: isReady })
}

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
    const before = await bundlePages.again(asked, turn)
    if (before) return before
    const { draft } = (await stageOf<Bundle>(placeOf(actor, asked.brand), 'bundle', asked.id)) ?? {}
    if (!draft) return bundlePages.publish(asked, turn)
    const { settings } = draft
    if (!brandsIn(settings).every((brand) => maySeeBrand(actor, brand))) return fail('not-allowed')
    const may = await mayGive(actor.group, settings, creditsPoints)
    return may.ok ? bundlePages.publish(asked, turn) : may
  }
