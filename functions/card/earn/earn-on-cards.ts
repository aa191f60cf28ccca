// What orders and counters ask: what an act gives on every card, as writes and as records that a refund can count again.
import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { packLot } from '#shared/domain/ledger/pack-account.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Cards, EarnedRecord } from '../../platform/asks/cards.ts'
import type { Holder } from '../../platform/asks.ts'
import type { Place } from '../../platform/table/config.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import { decideEarning } from './decide-earning.ts'
import type { Earned, EarningDeps } from './earning.ts'
import { nameAwaited } from '../show-cards.ts'
import { cardKey, cardsIn } from '../store.ts'

export const cardKeysOf: Cards['keysOf'] = async (holder) =>
  (await liveAround<Program>(holder, 'program')).map(({ id, brand }) => cardKey({ ...holder, brand }, id))

/** What is kept of it, so that it can be taken back. */
export const recordOf = async (
  place: Place,
  { program, card, added, entry, rewards, owes }: Earned,
): Promise<EarnedRecord> => {
  const kind = await loadCard(program.settings.kind)
  const named = await nameAwaited(place, program, owes)
  return {
    program: program.id as EarnedRecord['program'],
    at: program.brand,
    version: program.version,
    added,
    balance: kind.balance(kind.unpack(card.state)),
    taken: 0,
    entry: entry.key,
    parts: entry.parts.map(packLot),
    rewards: rewards.flatMap(({ reward, coupon }) => (coupon ? [{ key: reward.key, cost: reward.cost, coupon }] : [])),
    ...(named.length > 0 && { owes: named.map(({ id, name, why }) => ({ id, name, why })) }),
  }
}

const idsOf = ({ group, brand, member }: Holder) => ({
  group: group as GroupId,
  brand: brand as BrandId,
  member: member as MemberId,
})

export const earnOnCards =
  (deps: EarningDeps): Cards['earn'] =>
  async (rows, act) => {
    const programs = await liveAround<Program>(act, 'program')
    const holder = idsOf(act)
    const { earned, skipped, coupons, writes } = await decideEarning(deps, {
      ...act,
      holder,
      programs,
      held: cardsIn(rows),
      rows,
    })
    return { given: await Promise.all(earned.map((one) => recordOf(act, one))), skipped, coupons, writes }
  }
