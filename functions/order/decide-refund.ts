// What a refund takes back: nothing is written here.
import type { CouponId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { refundOrder as route } from '#shared/contract/order.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { addRefund, AHEAD_MS, purchaseLeft, type Refund } from '#shared/domain/order/order.ts'
import { after } from '#shared/base/time.ts'
import type { EarnedRecord, TakenBack } from '../platform/ask-cards.ts'
import type { Till } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { getRows } from '../platform/table/read.ts'
import type { Write } from '../platform/table/write.ts'
import { judgeStore, type ServeDeps } from './serve-order.ts'
import { givenOf, lifeOf, refundsOf, type KeptRefund, type OrderItem } from './store.ts'

export type RefundDeps = Pick<ServeDeps, 'storesOf' | 'dayEnds' | 'cards'>
export type RefundInput = InputOf<typeof route>
type Failure = FailureOf<typeof route>

export interface DecidedRefund {
  refunds: KeptRefund[]
  given: EarnedRecord[]
  taken: TakenBack[]
  voided: CouponId[]
  /** Money the order is still worth; null while the order has not come. */
  left: number | null
  writes: Write[]
}

export const decideRefund = async (
  deps: RefundDeps,
  asked: RefundInput,
  { actor: till, now, retry }: Turn<Till>,
  before: OrderItem | undefined,
): Promise<Result<DecidedRefund, Failure>> => {
  const store = await judgeStore(deps, till, asked.storeId)
  if (!store.ok) return store
  if (asked.refundedAt > after(now, AHEAD_MS)) return fail('paid-at-future', { serverAt: now })
  const refund: Refund = { number: asked.number, at: asked.refundedAt, amount: asked.amount, lines: asked.lines }
  const life = before ? lifeOf(before) : { state: 'awaited' as const, refunds: [] }
  const added = addRefund(life, refund)
  if (!added.ok) return added
  const kept = before ? refundsOf(before) : []
  const keep = (taken: TakenBack[], voided: CouponId[]): KeptRefund[] => [
    ...kept,
    { ...refund, ...(retry && { retry }), taken, voided },
  ]
  if (!before || life.state === 'awaited')
    return ok({ refunds: keep([], []), given: [], taken: [], voided: [], left: null, writes: [] })

  const left = purchaseLeft(life.purchase, added.value)
  const back = await takeBack(deps, before, asked.number, left, now, await deps.dayEnds(till))
  if (!back.ok) return back
  const { given, taken, voided, writes } = back.value
  return ok({ refunds: keep(taken, voided), given, taken, voided, left: left.total, writes })
}

const takeBack = async (
  { cards }: RefundDeps,
  item: OrderItem,
  number: string,
  purchase: ReturnType<typeof purchaseLeft>,
  now: Instant,
  dayEndsAtHour: number,
) => {
  const { group, brand, channel, member, store, paidAt } = item
  const given = givenOf(item)
  if (!member) return ok({ given, taken: [], voided: [], writes: [] })
  const holder = { group, brand, member }
  const keys = cards.keysOfGiven(holder, given)
  const rows = keys.length ? await getRows(keys) : []
  const way = channel === 'shop' ? ('shop' as const) : ('till' as const)
  return cards.takeBack(rows, {
    ...holder,
    occasion: { way, at: paidAt ?? now, store: store ?? null, dayEndsAtHour, purchase },
    given,
    key: `refund:${channel}:${item.number}/${number}`,
    now,
  })
}
