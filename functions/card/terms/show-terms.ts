import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { cardTerms as route } from '#shared/contract/card/terms.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { CHOSEN_WAYS, type Program } from '#shared/domain/card/program.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { BrandTexts } from '../../platform/asks.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { Config, Place } from '../../platform/table/config.ts'
import { liveAround, WHOLE_GROUP } from '../../platform/table/whole-group.ts'

type Output = OutputOf<typeof route>

export interface TermsDeps {
  brandTexts: BrandTexts
  storesWithBrand: (group: string) => Promise<readonly { id: string; name: string; brand: string }[]>
}

const storesOf = async (deps: TermsDeps, group: string, { stores }: Program): Promise<Output['stores']> => {
  if (stores.length === 0) return null
  const [all, brands] = await Promise.all([deps.storesWithBrand(group), deps.brandTexts(group)])
  return all
    .filter(({ id }) => (stores as readonly string[]).includes(id))
    .map(({ id, name, brand }) => ({ id, name, brand: brands.get(brand) ?? { 'zh-Hant': '' } })) as Output['stores']
}

/** In the words of the brand’s own tiers, or else of the group’s. */
const tiersOf = async (place: Place, { tiers: named }: Program): Promise<Output['tiers']> => {
  if (named.length === 0) return null
  const live = await liveAround<TierScheme>(place, 'tier')
  const scheme = live.find(({ brand }) => brand !== WHOLE_GROUP) ?? live[0]
  return (scheme?.settings.tiers ?? []).filter(({ id }) => named.includes(id)).map(({ name }) => name as Text)
}

/** Of one that is not live any more nobody begins a card. */
const followsOf = async ({ kind, settings }: Program, live: readonly Config<Program>[]): Promise<Output['follows']> => {
  const next = (await loadCard(kind)).successor?.(settings)
  return (live.find(({ id, archivedAt }) => id === next && !archivedAt)?.settings.name as Text | undefined) ?? null
}

/** What a card says of itself to its member, also before the first visit. */
export const showTerms =
  (deps: TermsDeps) =>
  async (
    { id }: InputOf<typeof route>,
    { actor: { group, brand } }: Turn<Member>,
  ): Promise<Result<Output, 'not-found'>> => {
    const live = await liveAround<Program>({ group, brand }, 'program')
    const card = live.find((one) => one.id === id)
    if (!card) return fail('not-found')
    const { period, ways, intervalMinutes, dailyCap } = card.settings
    const [stores, tiers, follows] = await Promise.all([
      storesOf(deps, group, card.settings),
      tiersOf({ group, brand }, card.settings),
      followsOf(card.settings, live),
    ])
    return ok({
      period,
      stores,
      isGroups: card.brand === WHOLE_GROUP,
      ways: CHOSEN_WAYS.filter((way) => ways.includes(way)),
      pace: { intervalMinutes, dailyCap },
      tiers,
      ended: card.archivedAt ?? null,
      follows,
    })
  }
