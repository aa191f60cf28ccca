// What time has taken from a member's cards and no act has written down yet: it is written with their next one.
import type { Instant } from '#shared/base/time.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Lapsed, ShowLapsed } from '../platform/asks/cards.ts'
import { WHOLE_GROUP } from '../platform/table/whole-group.ts'
import { readCards, type CardOf } from './store.ts'

const lapsedOn = async ({ kind: name, program, state }: CardOf, now: Instant): Promise<Lapsed[]> => {
  const kind = await loadCard(name)
  return kind.expire(kind.unpack(state), now).entries.map(({ suffix, delta, balance, reason, endedAt = now }) => ({
    key: `lapsed:${program}#${suffix}`,
    at: endedAt,
    account: name,
    of: program,
    delta,
    balance,
    reason,
  }))
}

export const showLapsed: ShowLapsed = async ({ group, brand, member }, now) => {
  const cards = (await readCards(group, member)).filter(({ at }) => at === brand || at === WHOLE_GROUP)
  return (await Promise.all(cards.map((card) => lapsedOn(card, now)))).flat()
}
