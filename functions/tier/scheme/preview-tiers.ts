import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { previewTiers as route } from '#shared/contract/tier.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import { previewMove, type PreviewMove } from '#shared/domain/tier/preview.ts'
import { catchUp } from '#shared/domain/tier/record.ts'
import { rankOf } from '#shared/domain/tier/standing.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { isRunning, liveConfigs, stageOf, stagesOf } from '../../platform/table/config.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { tiersAt } from './edit-tiers.ts'
import type { LiveScheme } from './live-scheme.ts'
import { standNow } from '../stand-now.ts'
import { readStandings } from '../store.ts'

type Output = OutputOf<typeof route>

/** Members looked at in one preview: it must answer while somebody is typing a threshold. */
const LOOKED_AT = 2_000
/** As many as are read in one trip. */
const PAGE = 100
const NAMED = 20

export interface PreviewDeps {
  /** Members of a brand, newest first. */
  rosterOf: (
    place: { group: string; brand: string },
    limit: number,
    cursor?: string,
  ) => Promise<{ members: string[]; next: string | null }>
  brandsOf: (group: string) => Promise<readonly string[]>
  memberNames: (group: string, ids: string[]) => Promise<ReadonlyMap<string, string>>
}

/** Members of a brand or of the group, page by page, each once; stops at the cap and says whether some are left. */
export async function* membersAt(
  { rosterOf, brandsOf }: Pick<PreviewDeps, 'rosterOf' | 'brandsOf'>,
  group: string,
  at: string,
) {
  const seen = new Set<string>()
  const brands = at === WHOLE_GROUP ? await brandsOf(group) : [at]
  for (const [nth, brand] of brands.entries()) {
    let cursor: string | undefined
    do {
      const { members, next } = await rosterOf({ group, brand }, Math.min(PAGE, LOOKED_AT - seen.size), cursor)
      const fresh = members.filter((one) => !seen.has(one))
      for (const one of fresh) seen.add(one)
      const isOver = seen.size >= LOOKED_AT
      yield { members: fresh, isCapped: isOver && (next !== null || nth < brands.length - 1) }
      if (isOver) return
      cursor = next ?? undefined
    } while (cursor)
  }
}

interface Moving extends PreviewMove {
  member: string
}

const lookAt = async (deps: PreviewDeps, group: string, at: string, settings: TierScheme, id: string, now: Instant) => {
  const stage = (await stageOf<TierScheme>({ group, brand: at }, 'tier', id))?.live
  const live = stage && isRunning(stage) ? stage : undefined
  if (!live && at !== WHOLE_GROUP) {
    const over = await groupScheme(group)
    if (over) return lookOver(deps, { group, at, settings, over }, now)
  }
  let [looked, standing, capped] = [0, 0, false]
  const moving: Moving[] = []
  for await (const { members, isCapped } of membersAt(deps, group, at)) {
    const kept = live ? await readStandings({ group, at }, members) : new Map<string, never>()
    looked += members.length
    standing += kept.size
    capped ||= isCapped
    for (const [member, one] of kept) {
      const move = live && previewMove(live.settings, settings, standNow(live, one, now, now).standing, now)
      if (move) moving.push({ ...move, member })
    }
  }
  return { looked, standing, capped, moving }
}

/** What the whole group goes by. */
export const groupScheme = async (group: string): Promise<LiveScheme | undefined> =>
  (await stagesOf<TierScheme>({ group, brand: WHOLE_GROUP }, 'tier')).flatMap(({ live }) =>
    live && isRunning(live) ? live : [],
  )[0]

/** A brand takes tiers of its own: what its members hold of the group’s counts there no more. */
const lookOver = async (
  deps: PreviewDeps,
  { group, at, settings, over }: { group: string; at: string; settings: TierScheme; over: LiveScheme },
  now: Instant,
) => {
  let [looked, standing, capped] = [0, 0, false]
  const moving: Moving[] = []
  for await (const { members, isCapped } of membersAt(deps, group, at)) {
    const [ofGroup, own] = await Promise.all([
      readStandings({ group, at: WHOLE_GROUP }, members),
      readStandings({ group, at }, members),
    ])
    looked += members.length
    standing += ofGroup.size
    capped ||= isCapped
    for (const [member, one] of ofGroup) {
      const from = standNow(over, one, now, now).standing.held.tier
      const before = own.get(member)?.standing
      const to = before ? catchUp(settings, before, true, now).standing.held.tier : settings.tiers[0]!.id
      if (rankOf(over.settings, from) > 0 || rankOf(settings, to) > 0)
        moving.push({ member, from, to, when: 'now', gift: null })
    }
  }
  return { looked, standing, capped, moving }
}

export const counted = <Of>(all: readonly Of[], keyOf: (one: Of) => string): [Of, number][] => {
  const by = new Map<string, [Of, number]>()
  for (const one of all) by.set(keyOf(one), [one, (by.get(keyOf(one))?.[1] ?? 0) + 1])
  return [...by.values()].toSorted((a, b) => b[1] - a[1])
}

export const previewTiers =
  (deps: PreviewDeps) =>
  async (
    { id, brand, scope, settings }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<Output, 'not-found' | 'not-allowed'>> => {
    const at = tiersAt({ brand, scope }, actor)
    if (!at.ok) return at.failure === 'not-found' ? fail('not-found') : at
    const { group } = actor
    const { looked, standing, capped, moving } = await lookAt(deps, group, at.value, settings, id, now)
    const named = moving.slice(0, NAMED)
    const [names, campaigns] = await Promise.all([
      named.length
        ? deps.memberNames(
            group,
            named.map(({ member }) => member),
          )
        : new Map<string, string>(),
      Promise.all(
        (at.value === WHOLE_GROUP ? await deps.brandsOf(group) : [brand]).map((one) =>
          liveConfigs<Campaign>({ group, brand: one }, 'campaign'),
        ),
      ),
    ])
    const gifts = counted(
      moving.flatMap(({ gift }) => gift ?? []),
      (gift) => gift,
    )
    return ok({
      members: looked,
      standing,
      capped,
      moves: counted(moving, ({ from, to, when }) => `${from}>${to}>${when}`).map(([{ from, to, when }, count]) => ({
        from,
        to,
        when,
        count,
      })),
      gifts: gifts.map(([campaign, count]) => ({
        campaign,
        name: (campaigns.flat().find((one) => one.id === campaign)?.settings.name as Text) ?? null,
        count,
      })),
      people: named.map(({ member, from, to, when }) => ({
        name: maskName(names.get(member) ?? ''),
        from,
        to,
        when,
      })),
    })
  }
