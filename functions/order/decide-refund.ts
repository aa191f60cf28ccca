// What a refund takes back: nothing is written here.
import type { CouponId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { refundOrder as route } from '#shared/contract/order.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { addRefund, AHEAD_MS, purchaseLeft, type Refund } from '#shared/domain/order/order.ts'
import { after, type Instant } from '#shared/base/time.ts'
import type { Purchase } from '#shared/domain/order/purchase.ts'
import type { EarnedRecord, TakenBack } from '../platform/asks/cards.ts'
import type { Counted } from '../platform/asks/tiers.ts'
import type { Till } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { getRows } from '../platform/table/read.ts'
import type { Write } from '../platform/table/write.ts'
import { uncountOrder } from './count-order.ts'
import { occasionOf } from './occasion-of.ts'
import { judgeStore, type ServeDeps } from './serve-order.ts'
import { countedOf, givenOf, lifeOf, refundsOf, type KeptRefund, type OrderItem } from './store.ts'

export type RefundDeps = Pick<ServeDeps, 'storesOf' | 'dayEnds' | 'cards' | 'tiers'>
export type RefundInput = InputOf<typeof route>
type Failure = FailureOf<typeof route>

export interface DecidedRefund {
  refunds: KeptRefund[]
  given: EarnedRecord[]
  taken: TakenBack[]
  voided: CouponId[]
  /** What it still counts towards the member’s tier. */
  counted?: Counted
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
  const back = await takeBack(deps, before, asked.number, left, now)
  if (!back.ok) return back
  const { taken, voided } = back.value
  return ok({ ...back.value, refunds: keep(taken, voided), left: left.total })
}

const takeBack = async (
  deps: RefundDeps,
  item: OrderItem,
  number: string,
  left: Purchase,
  now: Instant,
): Promise<Result<Pick<DecidedRefund, 'given' | 'taken' | 'voided' | 'counted' | 'writes'>, 'refund-blocked'>> => {
  const { cards, tiers } = deps
  const { group, brand, channel, member, store, paidAt } = item
  const given = givenOf(item)
  const counted = countedOf(item)
  if (!member) return ok({ given, taken: [], voided: [], writes: [] })
  const holder = { group, brand, member }
  const keys = [...cards.keysOfGiven(holder, given), ...(counted ? tiers.keysOfCounted(holder, counted) : [])]
  const rows = keys.length ? await getRows(keys) : []
  const sold = { group, brand, channel, store: store ?? null, paidAt: paidAt ?? now }
  // Counted again as on that day: by the tier that was held then.
  const occasion = { ...(await occasionOf(deps, sold, left)), ...(counted && { tier: counted.tier }) }
  const act = { ...holder, occasion, key: `refund:${channel}:${item.number}/${number}`, now }
  const back = await cards.takeBack(rows, { ...act, given })
  if (!back.ok || !counted) return back
  const less = await uncountOrder(deps, rows, act, counted, back.value.given)
  return ok({
    ...back.value,
    counted: less.counted,
    voided: [...back.value.voided, ...less.voided],
    writes: [...back.value.writes, ...less.writes],
  })
}
