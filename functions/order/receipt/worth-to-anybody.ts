import type { Instant } from '#shared/base/time.ts'
import type { Occasion } from '#shared/domain/card/card-kind.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'

/** In place of a member, where it is only asked what somebody would have. */
const ANYBODY = 'mem_00000000000000000000000000'

/** What an occasion gives somebody who has nothing yet, in the tier that everybody begins in. Nothing of it is to be written. */
export const worthToAnybody = async (
  { cards, tiers }: { cards: Pick<Cards, 'earn'>; tiers: Pick<Tiers, 'tierIn'> },
  { group, brand }: { group: string; brand: string },
  occasion: Occasion,
  now: Instant,
) => {
  const anybody = { group, brand, member: ANYBODY }
  const tier = await tiers.tierIn([], anybody, now)
  const asked = { key: 'asked', reason: 'order', shownName: UNNAMED, now } as const
  return cards.earn([], { ...anybody, occasion: { ...occasion, tier }, ...asked })
}
