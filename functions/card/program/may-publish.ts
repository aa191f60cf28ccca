import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import { hurtfulChange, programChanges } from '#shared/domain/card/change/program-changes.ts'
import type { CardKind } from '#shared/domain/card/card-kind.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { isRunning, stagesOf, type Place, type Stages } from '../../platform/table/config.ts'
import { WHOLE_GROUP, whereRunning, type CampaignBrands } from '../../platform/table/whole-group.ts'

type NotThere = 'reward-not-live' | 'tier-not-live' | 'next-card-not-live'
type Refusal = 'card-incomplete' | 'card-hurts-holders' | NotThere

interface Standing {
  place: Place
  /** Brands whose campaigns it may give: its own, or all of them where it is the whole group's. */
  givers: readonly string[]
}

interface Asking extends Standing {
  countHolders: () => Promise<number>
  now: Instant
}

/** Whether a draft may stand in for what is live: whole, with something to give, and fair to those who hold a card. @returns where the campaigns stand that it gives */
export const mayPublish = async (
  { draft, live }: Stages<Program>,
  { countHolders, now, ...standing }: Asking,
): Promise<Result<CampaignBrands, Refusal>> => {
  if (!draft) return ok({})
  const { kind: name, settings } = draft.settings
  const kind = await loadCard(name)
  const [field] = kind.missing?.(settings) ?? []
  if (field !== undefined) return fail('card-incomplete', { field })
  const changes = live ? programChanges(live.settings, draft.settings, kind, businessDay(now)) : []
  const hurtful = changes.length > 0 && hurtfulChange(changes, await countHolders())
  if (hurtful) {
    const { earliest } = hurtful.facts ?? {}
    return fail('card-hurts-holders', { what: hurtful.field, ...(earliest !== undefined && { earliest }) })
  }
  return mayRun(standing, draft.settings, kind)
}

/** Whether all that it names is there: tiers that somebody can have, rewards that are still given, the card that follows. */
const mayRun = async (
  { place, givers }: Standing,
  { settings, tiers }: Program,
  kind: CardKind,
): Promise<Result<CampaignBrands, NotThere>> => {
  const tier = await tierNobodyHas(place, [...tiers, ...(kind.tiers?.(settings) ?? [])])
  if (tier !== undefined) return fail('tier-not-live', { tier })
  const next = kind.successor?.(settings)
  const follows = next && (await whereRunning(place.group, [place.brand, WHOLE_GROUP], [next], 'program'))
  if (next && !follows?.[next]) return fail('next-card-not-live')
  const named = kind.campaigns(settings)
  const running = await whereRunning(place.group, givers, named)
  return named.every((one) => running[one]) ? ok(running) : fail('reward-not-live')
}

/** Whether a programme that was out of service may run again as it stood. */
export const mayRunAgain = async (
  standing: Standing,
  program: Program,
): Promise<Result<true, 'card-incomplete' | NotThere>> => {
  const kind = await loadCard(program.kind)
  const [field] = kind.missing?.(program.settings) ?? []
  if (field !== undefined) return fail('card-incomplete', { field })
  const may = await mayRun(standing, program, kind)
  return may.ok ? ok(true) : may
}

/** The first that the brand’s live scheme does not have, or else the group’s: nobody would ever earn by it. */
const tierNobodyHas = async ({ group, brand }: Place, named: readonly string[]): Promise<string | undefined> => {
  if (named.length === 0) return undefined
  const [own, groups] = await Promise.all(
    [brand, WHOLE_GROUP].map((at) => stagesOf<TierScheme>({ group, brand: at }, 'tier')),
  )
  const live = [...own!, ...groups!].find(({ live: standing }) => standing && isRunning(standing))?.live
  return named.find((id) => !live?.settings.tiers.some((tier) => tier.id === id))
}
