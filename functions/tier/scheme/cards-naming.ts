import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Tier, TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { isRunning, stagesOf, type Config, type Place } from '../../platform/table/config.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'

const schemeAt = async (place: Place): Promise<TierScheme | undefined> =>
  (await stagesOf<TierScheme>(place, 'tier')).find(({ live }) => live && isRunning(live))?.live?.settings

/** Places whose cards go by the tiers that stand here: those of a brand with tiers of its own do not go by the group’s. */
const placesOf = async ({ group, brand }: Place, brands: readonly string[]): Promise<Place[]> => {
  if (brand !== WHOLE_GROUP) return [{ group, brand }]
  const places = brands.map((one) => ({ group, brand: one }))
  const own = await Promise.all(places.map(schemeAt))
  return [{ group, brand }, ...places.filter((_, nth) => !own[nth])]
}

const cardsAt = async (place: Place): Promise<Config<Program>[]> =>
  (await stagesOf<Program>(place, 'program')).flatMap(({ live }) => (live && isRunning(live) ? live : []))

/** Whom it is for, and for whom it multiplies. */
const tiersIn = async ({ settings: { kind, tiers, settings } }: Config<Program>): Promise<string[]> => [
  ...tiers,
  ...((await loadCard(kind)).tiers?.(settings) ?? []),
]

/** A tier that goes while a card in service is for it would leave that card to nobody: the cards are named. */
export const mayDrop = async (
  place: Place,
  next: TierScheme,
  brands: readonly string[],
): Promise<Result<true, 'tier-named-by-card'>> => {
  const before = (await schemeAt(place)) ?? (await schemeAt({ ...place, brand: WHOLE_GROUP }))
  const dropped = (before?.tiers ?? []).filter(({ id }) => !next.tiers.some((tier) => tier.id === id))
  if (dropped.length === 0) return ok(true)
  const cards = (await Promise.all((await placesOf(place, brands)).map(cardsAt))).flat()
  const named = await Promise.all(cards.map(tiersIn))
  const namedBy = ({ id }: Tier) => cards.filter((_, nth) => named[nth]!.includes(id))
  const tier = dropped.find((one) => namedBy(one).length > 0)
  if (!tier) return ok(true)
  const names = namedBy(tier).map(({ settings }) => settings.name['zh-Hant'])
  return fail('tier-named-by-card', { tier: tier.name['zh-Hant'], cards: names.join('、') })
}
