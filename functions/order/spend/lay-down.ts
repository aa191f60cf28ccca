// What a member lays down on a bill: coupons first, then points on what those leave, then value for what is left.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { offOf, paidByValue } from '#shared/domain/order/spending.ts'
import type { Wanted } from '#shared/domain/member/spend-ask.ts'
import type { TillCoupons } from '../../platform/asks.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { UseAct, UsedRecord } from '../../platform/asks/card-uses.ts'
import type { Laid, LaidDown, LayDown, Payer, Unproved, UsedCoupon } from '../../platform/asks/laying.ts'
import type { Clerk, Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { handOf, layCoupons } from './lay-coupons.ts'
import { showProof, takeProof, type Proof, type ProofDeps } from './prove-spending.ts'

export interface LayDeps extends ProofDeps {
  cards: Cards
  tillCoupons: TillCoupons
}

export const actOf = (
  { holder, name }: Pick<Payer, 'holder' | 'name'>,
  { store, key }: Pick<Laid, 'store' | 'key'>,
  { actor, locale, now }: Pick<Turn<Till | Clerk>, 'actor' | 'locale' | 'now'>,
): UseAct => ({ ...holder, store, key, by: handOf(actor), shownName: name, locale, now })

const UNASKED = { ok: true, value: undefined } as const

/** A till scans the coupons it takes; a clerk only names them, and so they are agreed to as well. */
const needsProof = ({ use, coupons, isTrial }: Laid, { actor }: Turn<Till | Clerk>): boolean =>
  !isTrial && use.length + (actor.kind === 'clerk' ? coupons.length : 0) > 0

const wantedOf = ({ use }: Laid, coupons: readonly UsedCoupon[], { actor }: Turn<Till | Clerk>): Wanted[] => [
  ...use.map(({ programId, amount }) => ({ what: 'use' as const, id: programId, amount })),
  ...(actor.kind === 'clerk' ? coupons.map(({ coupon }) => ({ what: 'coupon' as const, id: coupon, amount: 1 })) : []),
]

export const layDown =
  (deps: LayDeps): LayDown =>
  async (asked, payer, turn, isAgain) => {
    const { cards, tillCoupons } = deps
    const { actor, now, retry } = turn
    const { holder, name, rows } = payer
    const proof: Result<Proof | undefined, Unproved> = needsProof(asked, turn)
      ? await showProof(turn, payer, isAgain)
      : UNASKED
    if (!proof.ok) return proof

    const { hold, bill, lines, store, codeRows } = asked
    const by = hold ?? (actor.kind === 'till' ? `pos:${actor.key}` : `clerk:${actor.clerk}`)
    const basket = { lines, total: bill }
    const laying = { holder, actor, store, by, name, basket, codeRows, now, retry }
    const laid = await layCoupons(tillCoupons, asked.coupons, laying, hold ? 'hold' : 'redeem')
    if (!laid.ok) return laid
    const { coupons, writes } = laid.value
    const left = bill - offOf([], coupons)
    const act = { ...actOf(payer, asked, turn), uses: asked.use, bill: left }
    const done = hold ? await cards.uses.hold(rows, { ...act, hold }) : await cards.uses.spend(rows, act)
    if (!done.ok) return done
    const expected = bill - offOf(done.value.used, coupons)
    if (asked.total !== undefined && asked.total !== expected) return fail('total-wrong', { total: expected })
    const spending = { store, member: holder.member, lines: wantedOf(asked, coupons, turn), isAgain }
    const proved = proof.value && (await takeProof(deps, proof.value, spending, turn))
    if (proved && !proved.ok) return proved
    const all: LaidDown = { ...done.value, coupons, writes: [...writes, ...done.value.writes] }
    return ok(proved ? { ...all, writes: [...all.writes, proved.value] } : all)
  }

/** What is still to be collected of a total. */
export const dueOf = (total: number, used: readonly UsedRecord[]): number => total - paidByValue(used)
