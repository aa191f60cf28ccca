// What a till is told of an order, now or when it asks again.
import type { Locale } from '#shared/base/text.ts'
import type { RecordedOrder } from '#shared/contract/order.ts'
import { receiptOf } from '#shared/text/receipt.ts'
import type { Cards, People } from '../platform/asks/cards.ts'
import type { Holder } from '../platform/asks.ts'
import { now } from '../platform/clock.ts'
import { getRows } from '../platform/table/read.ts'
import { nameSkipped } from './name-skipped.ts'
import { givenOf, type OrderItem } from './store.ts'

export interface AnswerDeps {
  cards: Pick<Cards, 'describe' | 'namesOf'>
  people: People
  showIssued: (holder: Holder, ids: string[], at: string) => Promise<RecordedOrder['coupons']>
  /** The LIFF address of a brand, with a path. */
  liffUrl: (place: { group: string; brand: string }, path: string) => Promise<string>
}

export const answerOrder = async (deps: AnswerDeps, item: OrderItem, locale: Locale): Promise<RecordedOrder> => {
  const { group, brand, member, number, claim, claimedAt } = item
  const holder = member === undefined || claimedAt ? undefined : { group, brand, member }
  const [earned, person, coupons, claimUrl, skipped] = await Promise.all([
    deps.cards.describe(item, holder ? givenOf(item) : []),
    holder && getRows(deps.people.keysOf(holder)).then((rows) => deps.people.personIn(rows)),
    holder && item.coupons?.length ? deps.showIssued(holder, item.coupons, now()) : [],
    claim ? deps.liffUrl(item, `/r/${claim}`) : null,
    nameSkipped(deps, item, holder ? ((item.skipped ?? []) as [never, string][]) : []),
  ])
  const name = holder ? (person?.name ?? '○○') : null
  return {
    number,
    member: name === null ? null : { name },
    earned,
    skipped,
    coupons,
    claimUrl,
    receiptText: receiptOf({ name, earned, coupons, canClaim: claimUrl !== null }, locale),
  }
}
