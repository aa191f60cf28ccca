// What a member lays down on a bill: coupons first, then points on what those leave, then value for what is left.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { paidByValue } from '#shared/domain/order/spending.ts'
import type { PurchaseLine } from '#shared/domain/order/purchase.ts'
import type { Locale } from '#shared/base/text.ts'
import type { CouponRefusal, TillCoupons } from '../../platform/asks.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Use, UseAct, UsedRecord, UseRefusal } from '../../platform/asks/card-uses.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { isUsedUp, proofOf, useUp, type LiveProof } from '../../platform/session/live-proof.ts'
import type { Row } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import type { Served } from '../serve-order.ts'
import { layCoupons } from './lay-coupons.ts'
import type { UsedCoupon } from './store.ts'

export interface LayDeps {
  cards: Cards
  tillCoupons: TillCoupons
}

export interface LaidDown {
  used: UsedRecord[]
  coupons: UsedCoupon[]
  /** Rows of the member, with the cards as they are then. */
  rows: Row[]
  writes: Write[]
}

export type LayRefusal =
  UseRefusal | CouponRefusal | 'too-many-requests' | 'live-code-needed' | 'live-code-stale' | 'live-code-used'

export interface Laid {
  use: readonly Use[]
  coupons: readonly string[]
  store: string
  lines: readonly PurchaseLine[]
  bill: number
  /** The ledger key of the act, and for a hold its id: it confirms what it held. */
  key: string
  hold?: string
}

export const actOf = (
  { holder, name }: Pick<Served, 'holder' | 'name'>,
  { store, key }: Pick<Laid, 'store' | 'key'>,
  { actor: till, locale, now }: { actor: Till; locale: Locale; now: string },
): UseAct => ({ ...holder, store, key, by: { kind: 'till', id: till.key }, shownName: name, locale, now })

/** @param isAgain something was found to have changed: perhaps the code was used meanwhile */
export const layDown = async (
  { cards, tillCoupons }: LayDeps,
  asked: Laid,
  served: Served,
  turn: Turn<Till>,
  isAgain: boolean,
): Promise<Result<LaidDown, LayRefusal>> => {
  const { actor: till, now, retry } = turn
  const { holder, name, by: found, rows } = served
  const proof: Result<LiveProof | undefined, LayRefusal> =
    asked.use.length > 0 && found ? proofOf(till.group, found) : ok(undefined)
  if (!proof.ok) return proof
  if (isAgain && proof.value && (await isUsedUp(proof.value))) return fail('live-code-used')

  const { hold, bill, lines, store } = asked
  const by = hold ?? `pos:${till.key}`
  const basket = { lines, total: bill }
  const laying = { holder, till, store, by, name, basket, now, retry }
  const laid = await layCoupons(tillCoupons, asked.coupons, laying, hold ? 'hold' : 'redeem')
  if (!laid.ok) return laid
  const { coupons, writes } = laid.value
  const left = bill - coupons.reduce((all, { off }) => all + off, 0)
  const act = { ...actOf(served, asked, turn), uses: asked.use, bill: left }
  const done = hold ? await cards.uses.hold(rows, { ...act, hold }) : await cards.uses.spend(rows, act)
  if (!done.ok) return done
  return ok({
    used: done.value.used,
    coupons,
    rows: done.value.rows,
    writes: [...writes, ...done.value.writes, ...(proof.value ? [useUp(proof.value, now)] : [])],
  })
}

/** What is still to be collected of a total. */
export const dueOf = (total: number, used: readonly UsedRecord[]): number => total - paidByValue(used)
