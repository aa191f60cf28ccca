import type { Instant } from '#shared/base/time.ts'
import type { Occasion } from '#shared/domain/card/card-kind.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { Cards } from '../../platform/asks/cards.ts'

/** In place of a member, where it is only asked what somebody would have. */
const ANYBODY = 'mem_00000000000000000000000000'

/** What an occasion gives somebody who has nothing yet. Nothing of it is to be written. */
export const worthToAnybody = (
  { cards }: { cards: Pick<Cards, 'earn'> },
  { group, brand }: { group: string; brand: string },
  occasion: Occasion,
  now: Instant,
) => cards.earn([], { group, brand, member: ANYBODY, occasion, key: 'asked', reason: 'order', shownName: UNNAMED, now })
