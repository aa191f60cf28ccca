// What an order uses: what a hold keeps for it, or what it brings along with a live code.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { recordOrder as route } from '#shared/contract/order.ts'
import type { InputOf } from '#shared/contract/route.ts'
import { offOf, paidByValue } from '#shared/domain/order/spending.ts'
import type { LaidDown, LayRefusal, UsedCoupon } from '../../platform/asks/laying.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { replace } from '../../platform/table/write.ts'
import type { Row } from '../../platform/table/read.ts'
import type { Served } from '../serve-order.ts'
import { tillAt } from './lay-coupons.ts'
import { actOf, layDown, type LayDeps } from './lay-down.ts'
import { couponsOf, hold, usedOf, type HoldItem } from './store.ts'

type Input = InputOf<typeof route>
export type SpendRefusal =
  LayRefusal | 'hold-unknown' | 'hold-lapsed' | 'hold-mismatch' | 'total-wrong' | 'member-not-found'
type Spending = Result<LaidDown, SpendRefusal>

const NOTHING = { used: [], coupons: [], writes: [] }

export const isSpending = ({ hold: held, use = [], coupons = [] }: Input): boolean =>
  held !== undefined || use.length + coupons.length > 0

export interface OrderSpending {
  asked: Input
  /** The hold it names, as it was read. */
  held: HoldItem | undefined
  served: Served | undefined
  /** What the codes of its coupons stand for. */
  codeRows?: readonly Row[]
  /** The ledger key of the order. */
  key: string
  isAgain: boolean
}

export const spendOnOrder = async (deps: LayDeps, spending: OrderSpending, turn: Turn<Till>): Promise<Spending> => {
  const { asked, served, codeRows, held, key, isAgain } = spending
  if (!isSpending(asked)) return ok({ ...NOTHING, rows: served?.rows ?? [] })
  if (asked.hold) return held ? confirmHold(deps, { ...spending, held }, turn) : fail('hold-unknown')
  if (!served) return fail('member-not-found')
  const { use = [], coupons = [], storeId: store, lines, total, bill = total } = asked
  return layDown(deps)({ use, coupons, codeRows, store, lines, bill, total, key }, served, turn, isAgain)
}

/** A hold is for one store, one member and one bill, once. */
const confirmHold = async (
  { cards, tillCoupons }: LayDeps,
  { asked, served, held, key }: OrderSpending & { held: HoldItem },
  turn: Turn<Till>,
): Promise<Spending> => {
  const { actor: till, now, retry } = turn
  const { group, brand, id, member, store, bill } = held
  const [used, coupons] = [usedOf(held), couponsOf(held)]
  const total = bill - offOf(used, coupons)
  if (held.state === 'used') return fail('hold-mismatch', { order: held.order ?? '' })
  if (held.state === 'released' || held.until < now) return fail('hold-lapsed')
  if (store !== asked.storeId || served?.holder.member !== member) return fail('hold-mismatch')
  if (total !== asked.total || paidByValue(used) > asked.total) return fail('hold-mismatch', { total })

  const act = actOf(served, { store, key }, turn)
  const done = await cards.uses.confirm(served.rows, { ...act, hold: id, used })
  if (!done.ok) return done
  const writes = [...done.value.writes]
  const redeemed: UsedCoupon[] = []
  for (const one of coupons) {
    const at = { group, brand: one.brand, member, coupon: one.coupon }
    const confirmed = await tillCoupons.confirm(
      at,
      tillAt({ actor: till, store, by: id, name: served.name, now, retry }),
    )
    if (!confirmed.ok) return confirmed
    writes.push(...confirmed.value.writes)
    redeemed.push({ ...one, at: now })
  }
  const { rev, v: _, ...rest } = held
  const spent = replace(hold, { ...rest, group, brand, id, state: 'used', order: asked.number }, rev)
  return ok({ used: done.value.used, coupons: redeemed, rows: done.value.rows, writes: [spent, ...writes] })
}
