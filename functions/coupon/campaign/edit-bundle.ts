// Drafts and publication of bundles.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import type { bundlePage, draftBundle, listBundles, publishBundle } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { mayPublish, type Bundle } from '#shared/domain/coupon/bundle.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { CreditPoints } from '../../platform/asks.ts'
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
  ): Promise<Result<Page, FailureOf<typeof draftBundle> | 'not-found'>> =>
    pages.save(asked, turn)

/** @param creditPoints absent where nobody can credit points */
export const publishBundlePage =
  ({ creditPoints }: { creditPoints?: CreditPoints }) =>
  async (
    asked: InputOf<typeof publishBundle>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof publishBundle> | 'not-found'>> => {
    if (!maySeeBrand(turn.actor, asked.brand)) return fail('not-found')
    const { group } = turn.actor
    const { draft } = (await stageOf<Bundle>(placeOf(turn.actor, asked.brand), 'bundle', asked.id)) ?? {}
    if (!draft) return pages.publish(asked, turn)
    const live = new Set<string>()
    for (const { brand, campaign } of draft.settings.coupons)
      if (await liveConfig<Campaign>({ group, brand }, 'campaign', campaign)) live.add(`${brand} ${campaign}`)
    const may = mayPublish(draft.settings, {
      isLive: (brand, campaign) => live.has(`${brand} ${campaign}`),
      creditsPoints: creditPoints !== undefined,
    })
    return may.ok ? pages.publish(asked, turn) : may
  }
