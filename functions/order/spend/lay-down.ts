// What a member lays down on a bill: coupons first, then points on what those leave, then value for what is left.
import type { CouponId } from '#shared/base/id.ts'
import { fail, ok } from '#shared/base/result.ts'
import { offOf, paidByValue } from '#shared/domain/order/spending.ts'
import type { Wanted } from '#shared/domain/member/spend-ask.ts'
import type { TillCoupons } from '../../platform/asks.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { UseAct, UsedRecord } from '../../platform/asks/card-uses.ts'
import type { Laid, LaidDown, LayDown, Payer } from '../../platform/asks/laying.ts'
import type { Clerk, Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { handOf, layCoupons } from './lay-coupons.ts'
import { showProof, takeProof, type ProofDeps } from './prove-spending.ts'

export interface LayDeps extends ProofDeps {
  cards: Cards
  tillCoupons: TillCoupons
}

export const actOf = (
  { holder, name }: Pick<Payer, 'holder' | 'name'>,
  { store, key }: Pick<Laid, 'store' | 'key'>,
  { actor, locale, now }: Pick<Turn<Till | Clerk>, 'actor' | 'locale' | 'now'>,
): UseAct => ({ ...holder, store, key, by: handOf(actor), shownName: name, locale, now })

/** What is used has to be agreed to. So has a coupon that nobody scanned: a clerk only names them, and a till may. */
const wantedOf = ({ use }: Laid, named: readonly CouponId[]): Wanted[] => [
  ...use.map(({ programId, amount }) => ({ what: 'use' as const, id: programId, amount })),
  ...named.map((id) => ({ what: 'coupon' as const, id, amount: 1 })),
]

export const layDown =
  (deps: LayDeps): LayDown =>
  async (asked, payer, turn, isAgain) => {
    const { cards, tillCoupons } = deps
    const { actor, now, retry } = turn
    const { holder, name, rows } = payer
    const { use, hold, bill, lines, store, codeRows, isTrial } = asked
    const isClerk = actor.kind === 'clerk'
    const proof = await showProof(turn, payer, isAgain)
    const unproved = proof.ok ? undefined : proof
    const isOwed = use.length > 0 || (isClerk && asked.coupons.length > 0)
    if (unproved && isOwed && !isTrial) return unproved

    const by = hold ?? (isClerk ? `bill:${actor.clerk}` : `pos:${actor.key}`)
    const basket = { lines, total: bill, ...(isClerk && { unseen: true as const }) }
    // Of a spending that never is nothing is wanted yet but an answer.
    const laying = {
      holder,
      actor,
      store,
      by,
      name,
      basket,
      codeRows,
      unproved: isTrial ? undefined : unproved,
      now,
      retry,
    }
    const laid = await layCoupons(tillCoupons, asked.coupons, laying, hold ? 'hold' : 'redeem')
    if (!laid.ok) return laid
    const { coupons, named, writes } = laid.value
    const left = bill - offOf([], coupons)
    const act = { ...actOf(payer, asked, turn), uses: use, bill: left }
    const done = hold ? await cards.uses.hold(rows, { ...act, hold }) : await cards.uses.spend(rows, act)
    if (!done.ok) return done
    const expected = bill - offOf(done.value.used, coupons)
    if (asked.total !== undefined && asked.total !== expected) return fail('total-wrong', { total: expected })
    const wanted = wantedOf(asked, isClerk ? coupons.map(({ coupon }) => coupon) : named)
    const spending = { store, member: holder.member, lines: wanted, isAgain }
    const proved =
      proof.ok && !isTrial && wanted.length > 0 ? await takeProof(deps, proof.value, spending, turn) : undefined
    if (proved && !proved.ok) return proved
    const all: LaidDown = { ...done.value, coupons, writes: [...writes, ...done.value.writes] }
    return ok(proved ? { ...all, writes: [...all.writes, proved.value] } : all)
  }

/** What is still to be collected of a total. */
export const dueOf = (total: number, used: readonly UsedRecord[]): number => total - paidByValue(used)
