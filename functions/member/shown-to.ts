import type { Home, HomeCard } from '#shared/contract/member.ts'
import type { Staff } from '../platform/http/actor.ts'

/** Cards that somebody on the staff sees of a member: who answers for some brands sees what the group counts once the member has let it. */
export const shownTo = (
  { brands }: Pick<Staff, 'brands'>,
  cards: readonly HomeCard[],
  sharing: Home['member']['consents']['sharing'],
): HomeCard[] => (brands.length === 0 || sharing?.stands !== false ? [...cards] : cards.filter(({ shared }) => !shared))
