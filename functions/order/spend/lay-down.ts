// What a member lays down on a bill: coupons first, then points on what those leave, then value for what is left.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { offOf, paidByValue } from '#shared/domain/order/spending.ts'
import type { PurchaseLine } from '#shared/domain/order/purchase.ts'
import type { Locale } from '#shared/base/text.ts'
import type { CouponRefusal, TillCoupons } from '../../platform/asks.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Use, UseAct, UsedRecord, UseRefusal } from '../../platform/asks/card-uses.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { Row } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import type { Served } from '../serve-order.ts'
import { layCoupons } from './lay-coupons.ts'
import { showProof, takeProof, type Proof, type ProofDeps, type Unproved } from './prove-spending.ts'
import type { UsedCoupon } from './store.ts'

export interface LayDeps extends ProofDeps {
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

export type LayRefusal = UseRefusal | CouponRefusal | Unproved | 'total-wrong' | 'too-many-requests'

export interface Laid {
  use: readonly Use[]
  coupons: readonly string[]
  codeRows?: readonly Row[]
  store: string
  lines: readonly PurchaseLine[]
  bill: number
  /** What the till says is left of it. */
  total?: number
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
  deps: LayDeps,
  asked: Laid,
  served: Served,
  turn: Turn<Till>,
  isAgain: boolean,
): Promise<Result<LaidDown, LayRefusal>> => {
  const { cards, tillCoupons } = deps
  const { actor: till, now, retry } = turn
  const { holder, name, rows } = served
  const proof: Result<Proof | undefined, Unproved> =
    asked.use.length > 0 ? await showProof(turn, served, isAgain) : ok(undefined)
  if (!proof.ok) return proof

  const { hold, bill, lines, store, codeRows } = asked
  const by = hold ?? `pos:${till.key}`
  const basket = { lines, total: bill }
  const laying = { holder, till, store, by, name, basket, codeRows, now, retry }
  const laid = await layCoupons(tillCoupons, asked.coupons, laying, hold ? 'hold' : 'redeem')
  if (!laid.ok) return laid
  const { coupons, writes } = laid.value
  const left = bill - coupons.reduce((all, { off }) => all + off, 0)
  const act = { ...actOf(served, asked, turn), uses: asked.use, bill: left }
  const done = hold ? await cards.uses.hold(rows, { ...act, hold }) : await cards.uses.spend(rows, act)
  if (!done.ok) return done
  const expected = bill - offOf(done.value.used, coupons)
  if (asked.total !== undefined && asked.total !== expected) return fail('total-wrong', { total: expected })
  const spends = asked.use.map(({ programId, amount }) => ({ what: 'use' as const, id: programId, amount }))
  const spending = { store, member: holder.member, lines: spends, isAgain }
  const proved = proof.value && (await takeProof(deps, proof.value, spending, turn))
  if (proved && !proved.ok) return proved
  return ok({
    used: done.value.used,
    coupons,
    rows: done.value.rows,
    writes: [...writes, ...done.value.writes, ...(proved ? [proved.value] : [])],
  })
}

/** What is still to be collected of a total. */
export const dueOf = (total: number, used: readonly UsedRecord[]): number => total - paidByValue(used)
