// Drafts and publication of tiers, a brand’s own and the whole group’s.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import { after, MINUTE, type Instant } from '#shared/base/time.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { draftTiers, listTiers, publishTiers, tierPage } from '#shared/contract/tier.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { giftsOf } from '#shared/domain/tier/gifts-of.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { stageOf, stagesOf, type Place, type Stages } from '../../platform/table/config.ts'
import { campaignBrandsOf, WHOLE_GROUP, whereRunning } from '../../platform/table/whole-group.ts'
import { headOf, placeOf, versionedPages } from '../../platform/versioned-pages.ts'
import type { Write } from '../../platform/table/write.ts'
import { endsFromOf } from '../stand-now.ts'
import { ratesOf } from './card-rates.ts'
import { mayDrop } from './cards-naming.ts'
import { findDating, saveDating } from './dating.ts'

type Page = z.infer<typeof tierPage>

const showAt = (at: Place, stages: Stages<TierScheme>[]): Page[] =>
  stages.map((one) => ({
    ...headOf<TierScheme, 'tsc'>(one),
    ...(one.live?.archivedAt && { live: null, liveVersion: null, draft: (one.draft ?? one.live).settings }),
    archivedAt: one.live?.archivedAt ?? null,
    scope: at.brand === WHOLE_GROUP ? ('group' as const) : ('brand' as const),
  }))

export const pages = versionedPages<TierScheme, Page>({
  noun: 'tier',
  called: 'tiers',
  show: async (at, stages) => showAt(at, stages),
})

const mayWriteGroup = ({ role, brands }: Staff): boolean => role === 'owner' && brands.length === 0

/** Where what is asked for stands: in the brand, or in the place of all of them. */
export const tiersAt = (
  { brand, scope }: { brand: string; scope?: Page['scope'] },
  actor: Staff,
): Result<string, 'not-allowed' | 'not-found'> => {
  if (!maySeeBrand(actor, brand)) return fail('not-found')
  if (scope !== 'group') return ok(brand)
  return mayWriteGroup(actor) ? ok(WHOLE_GROUP) : fail('not-allowed')
}

const liveCards = async (place: Place) => (await stagesOf<Program>(place, 'program')).flatMap(({ live }) => live ?? [])

export const listTierPages = async (
  { brand }: InputOf<typeof listTiers>,
  turn: Turn<Staff>,
): Promise<Result<OutputOf<typeof listTiers>, 'not-found'>> => {
  const own = await pages.list(brand, turn)
  if (!own.ok) return own
  const everywhere = placeOf(turn.actor, WHOLE_GROUP)
  const ofGroup = showAt(everywhere, await stagesOf<TierScheme>(everywhere, 'tier'))
  const schemes = [...own.value, ...ofGroup]
  const cards = await Promise.all([placeOf(turn.actor, brand), everywhere].map(liveCards))
  const tiers = new Set(
    schemes.flatMap(({ live, draft }) => [live, draft]).flatMap((one) => one?.tiers.map(({ id }) => id) ?? []),
  )
  const rates = await Promise.all(
    [...tiers].map(async (tier) => (await ratesOf(cards.flat(), tier, turn.now)).map((rate) => ({ tier, ...rate }))),
  )
  return ok({ schemes, rates: rates.flat(), mayWriteGroup: mayWriteGroup(turn.actor) })
}

export const draftTierPage = async (
  { scope, ...asked }: InputOf<typeof draftTiers>,
  turn: Turn<Staff>,
): Promise<Result<Page, FailureOf<typeof draftTiers> | 'not-found' | 'not-allowed' | 'idempotency-key-reused'>> => {
  const at = tiersAt({ brand: asked.brand, scope }, turn.actor)
  if (!at.ok) return at
  const here = await stagesOf<TierScheme>(placeOf(turn.actor, at.value), 'tier')
  if (here.some(({ id }) => id !== asked.id)) return fail('tier-scheme-exists')
  return pages.save({ ...asked, brand: at.value }, turn)
}

export const publishTierPage =
  ({ brandsOf }: { brandsOf: (group: string) => Promise<readonly string[]> }) =>
  async (
    { scope, ...asked }: InputOf<typeof publishTiers>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof publishTiers> | 'not-found' | 'not-allowed' | 'idempotency-key-reused'>> => {
    const at = tiersAt({ brand: asked.brand, scope }, turn.actor)
    if (!at.ok) return at
    const before = await pages.again({ id: asked.id, brand: at.value }, turn)
    if (before) return before
    const stages = await stageOf<TierScheme>(placeOf(turn.actor, at.value), 'tier', asked.id)
    const gifts = stages?.draft ? giftsOf(stages.draft.settings) : []
    const { group } = turn.actor
    const isGroup = at.value === WHOLE_GROUP
    const place = placeOf(turn.actor, at.value)
    const may = stages?.draft ? await mayDrop(place, stages.draft.settings, await brandsOf(group)) : ok(true as const)
    if (!may.ok) return may
    const running = await whereRunning(group, isGroup ? await brandsOf(group) : [asked.brand], gifts)
    if (!gifts.every((one) => running[one])) return fail('reward-not-live')
    // Whose turn came by an earlier version may still be owed its gift.
    const campaigns = { ...(stages?.live && campaignBrandsOf(stages.live)), ...running }
    const lets = stages?.draft?.settings.lastsMonths !== null
    // Who holds a tier for ever has it from now on for a term, and from no later publication.
    const began = stages?.live && stages.live.settings.lastsMonths === null
    const endsFrom = !lets ? undefined : stages?.live && !began ? endsFromOf(stages.live) : turn.now
    const dating = lets && began ? [await dateHolders(place, await brandsOf(group), turn.now)] : []
    const facts = { ...(isGroup && { campaigns }), ...(endsFrom && { endsFrom }) }
    return pages.publish({ ...asked, brand: at.value }, turn, facts, dating)
  }

/** What is live is kept for a minute: who looks the holders up reads the new version by then. */
const UNTIL_READ_MS = 2 * MINUTE

const dateHolders = async (place: Place, all: readonly string[], now: Instant): Promise<Write> =>
  saveDating(
    place,
    { brands: place.brand === WHOLE_GROUP ? all : [place.brand] },
    after(now, UNTIL_READ_MS),
    (await findDating(place))?.rev ?? 0,
  )
