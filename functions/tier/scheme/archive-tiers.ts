// A brand gives its own tiers up and goes by those of the group again.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { archiveTiers as route, weighTiersArchive as weighRoute } from '#shared/contract/tier.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { rankOf, tierOf } from '#shared/domain/tier/standing.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { stageOf } from '../../platform/table/config.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { placeOf } from '../../platform/versioned-pages.ts'
import { standNow } from '../stand-now.ts'
import { readStandings } from '../store.ts'
import { mayDrop } from './cards-naming.ts'
import { pages } from './edit-tiers.ts'
import { counted, groupScheme, membersAt, type PreviewDeps } from './preview-tiers.ts'

export const weighTiersArchive =
  (deps: Pick<PreviewDeps, 'rosterOf' | 'brandsOf'>) =>
  async (
    { id, brand }: InputOf<typeof weighRoute>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof weighRoute>, FailureOf<typeof weighRoute> | 'not-found'>> => {
    const { group } = actor
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const [stages, next] = await Promise.all([
      stageOf<TierScheme>(placeOf(actor, brand), 'tier', id),
      groupScheme(group),
    ])
    const live = stages?.live
    if (!live) return fail(stages ? 'never-published' : 'not-found')
    if (live.archivedAt) return fail('already-archived')
    if (!next) return fail('no-group-tiers')
    let [members, capped] = [0, false]
    const moves: { from: string; to: string }[] = []
    for await (const page of membersAt(deps, group, brand)) {
      const [own, ofGroup] = await Promise.all([
        readStandings({ group, at: brand }, page.members),
        readStandings({ group, at: WHOLE_GROUP }, page.members),
      ])
      members += page.members.length
      capped ||= page.isCapped
      for (const member of page.members) {
        const [here, there] = [own.get(member), ofGroup.get(member)]
        const from = here ? standNow(live, here, now, now).standing.held.tier : live.settings.tiers[0]!.id
        const to = there ? standNow(next, there, now, now).standing.held.tier : next.settings.tiers[0]!.id
        if (rankOf(live.settings, from) > 0 || rankOf(next.settings, to) > 0) moves.push({ from, to })
      }
    }
    return ok({
      members,
      capped,
      moves: counted(moves, ({ from, to }) => `${from}>${to}`).map(([{ from, to }, count]) => ({
        from: tierOf(live.settings, from).name as Text,
        to: tierOf(next.settings, to).name as Text,
        count,
      })),
    })
  }

export const archiveTiers = async (
  asked: InputOf<typeof route>,
  turn: Turn<Staff>,
): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found' | 'idempotency-key-reused'>> =>
  pages.archive<'no-group-tiers' | 'tier-named-by-card'>(asked, turn, async () => {
    const next = await groupScheme(turn.actor.group)
    return next ? mayDrop(placeOf(turn.actor, asked.brand), next.settings, [asked.brand]) : fail('no-group-tiers')
  })
