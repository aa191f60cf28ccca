// What a till is told of an order, now or when it asks again.
import { withoutCode } from '#shared/domain/coupon/coupon-code.ts'
import type { RecordedOrder } from '#shared/contract/order.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import { receiptOf } from '#shared/text/receipt.ts'
import type { Cards, People } from '../../platform/asks/cards.ts'
import type { Holder } from '../../platform/asks.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { getRows } from '../../platform/table/read.ts'
import { nameSkipped } from './name-skipped.ts'
import { nameUsed, showUsedCoupons } from '../spend/name-used.ts'
import { usedOf } from '../spend/store.ts'
import { givenOf, usedCouponsOf, type OrderItem } from '../store.ts'

export interface AnswerDeps {
  cards: Pick<Cards, 'describe' | 'namesOf'>
  people: People
  showIssued: (holder: Holder, ids: string[], at: string) => Promise<RecordedOrder['coupons']>
  /** The LIFF address of a brand, with a path. */
  liffUrl: (place: { group: string; brand: string }, path: string) => Promise<string>
}

/** @param told what is known of it already; read where it is not */
export const answerOrder = async (
  deps: AnswerDeps,
  item: OrderItem,
  { now, locale }: Turn<Till>,
  told?: Pick<RecordedOrder, 'coupons'> & { name: string | null },
): Promise<RecordedOrder> => {
  const { group, brand, member, number, claim, claimedAt } = item
  const holder = member === undefined || claimedAt ? undefined : { group, brand, member }
  const redeemed = showUsedCoupons(usedCouponsOf(item))
  const [earned, name, coupons, claimUrl, skipped, used] = await Promise.all([
    deps.cards.describe(item, holder ? givenOf(item) : []),
    told ? told.name : holder ? nameOf(deps, holder) : null,
    told?.coupons ?? (holder && item.coupons?.length ? deps.showIssued(holder, item.coupons, now) : []),
    claim ? deps.liffUrl(item, `/r/${claim}`) : null,
    nameSkipped(deps, item, holder ? (item.skipped ?? []) : []),
    nameUsed(deps, item, usedOf(item)),
  ])
  return {
    number,
    member: name === null ? null : { name },
    earned,
    skipped,
    coupons: coupons.map(withoutCode),
    used,
    redeemed,
    claimUrl,
    receiptText: receiptOf({ name, earned, coupons, used, redeemed, canClaim: claimUrl !== null }, locale),
  }
}

const nameOf = async ({ people }: AnswerDeps, holder: Holder): Promise<string> =>
  people.personIn(await getRows(people.keysOf(holder)))?.name ?? UNNAMED
