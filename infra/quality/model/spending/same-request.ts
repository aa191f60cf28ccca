// Requests of phones and tills that are sent twice: each answers one and the same, whenever it is asked.
import { cards, people, value } from '#functions/abilities/cards.ts'
import { findEntry, issueCoupon, showIssued, writeEntry } from '#functions/abilities/holder.ts'
import { dayEnds, findBrand, storeNames, storesOf } from '#functions/abilities/house.ts'
import { findMemberBy, groupCounts, membershipKey } from '#functions/abilities/people.ts'
import { spendAsks } from '#functions/abilities/counter/spend-asks.ts'
import { spendCodes } from '#functions/abilities/counter/spend-codes.ts'
import { tasks } from '#functions/abilities/counter/tasks.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import { standCode } from '#functions/brand/counter/stand-code.ts'
import { doTask } from '#functions/card/task/do-task.ts'
import { exchangePoints } from '#functions/card/exchange/exchange-points.ts'
import { givePoints } from '#functions/card/gift/give-points.ts'
import { receivePoints } from '#functions/card/gift/receive-points.ts'
import { payOutValue } from '#functions/order/value/pay-out-value.ts'
import { chance } from '#functions/platform/chance.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { counterActs } from '../../journey/races/acts/counter-acts.ts'
import { join } from '../../journey/races/hands.ts'
import { now, place, POINTS } from '../stage.ts'
import { VALUE } from './till.ts'

const turn = (actor: object) =>
  ({ actor, now: now(), locale: 'zh-Hant', from: 'here', retry: { key: 'same', hash: 'same' } }) as never
const phone = (member: string) => turn({ kind: 'line', ...place, member, provider: 'p', user: member, shown: '○○' })
const till = () => turn({ kind: 'till', ...place, key: 'key_1', channel: 'pos', stores: [] })

/** Whose LINE it is, is none of what is tried here. */
const memberships = { keyOf: membershipKey, isTheirs: () => true }
const exchanging = exchangePoints({ chance, memberships, groupCounts, writeEntry, findEntry, issueCoupon, showIssued })
const giving = givePoints({ chance, memberships, groupCounts, writeEntry, dayEnds })
const receiving = receivePoints({ memberships, groupCounts, writeEntry, findEntry })
const serving = { storesOf, storeNames, dayEnds, findMemberBy, people, cards, tiers, spendCodes, spendAsks }
const paying = payOutValue({ ...serving, value })

export const exchange = (member: string) => () =>
  exchanging({ id: POINTS as never, campaign: cafe.others[0]!.settings.settings.exchanges[0].campaign }, phone(member))
export const give = (member: string, amount: number) => () => giving({ id: POINTS as never, amount }, phone(member))
export const receive = (member: string, code: string) => () => receiving({ code }, phone(member))
export const payOut = (member: { code: string }, amount: number) => () =>
  paying({ number: 'O-1', storeId: cafe.stores[0]!.id, amount, programId: VALUE, member } as never, till())

const device = { kind: 'device', ...place, store: cafe.stores[0]!.id, device: 'dev_1' }
const doing = doTask({ chance, tasks, findMemberBy, people, findEntry, isPaired: async () => true, showIssued })
export const task = (member: { code: string }, program: string, step: string) => () =>
  doing({ program, step, member } as never, turn(device))

/** A newcomer with the code of a counter in front of them. */
export const visit = async () => {
  const member = await join()
  const brand = (await findBrand(place.group, place.brand))!
  const { code } = await standCode({ chance })(brand, cafe.stores[0]!.id, now())
  return () => counterActs.stamp({ code }, phone(member))
}
