import { ok, type Result } from '#shared/base/result.ts'
import type { PaidOutValue, payOutValue as route } from '#shared/contract/order/value.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { payOutReceiptOf } from '#shared/text/value-receipt.ts'
import type { Unproved } from '../../platform/asks/laying.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { showProof, takeProof, type ProofDeps } from '../spend/prove-spending.ts'
import { moveValue, type Prove, type ValueTillDeps } from './move-value.ts'

type Failure = FailureOf<typeof route> | 'member-not-found' | 'try-again' | 'idempotency-key-reused'

/** Money goes out to whoever shows that they are the member, and one code is good for one payment. */
const prove =
  (deps: ProofDeps, { storeId: store, amount, programId }: InputOf<typeof route>, turn: Turn<Till>): Prove<Unproved> =>
  async (served, isAgain) => {
    const shown = await showProof(turn, served, isAgain)
    if (!shown.ok) return shown
    return ok(async () => {
      const lines = [{ what: 'pay-out' as const, id: programId, amount }]
      const spending = { store, member: served.holder.member, lines, isAgain }
      const used = await takeProof(deps, shown.value, spending, turn)
      return used.ok ? ok([used.value]) : used
    })
  }

export const payOutValue =
  (deps: ValueTillDeps & ProofDeps) =>
  async (asked: InputOf<typeof route>, turn: Turn<Till>): Promise<Result<PaidOutValue, Failure>> => {
    const moved = await moveValue(deps, 'pay-out', asked, turn, deps.value.payOut, prove(deps, asked, turn))
    if (!moved.ok) return moved as Result<never, Failure>
    const { record, member, line } = moved.value
    const { amount: taken, bonus: bonusGone, fee, cash, balance } = record
    const { programId, name, unit } = line
    const told = { name, unit, taken, fee, cash, bonusGone, balance, member: member.name }
    const receiptText = payOutReceiptOf(told, turn.locale)
    return ok({
      number: asked.number,
      member,
      programId,
      name,
      unit,
      taken,
      fee,
      cash,
      bonusGone,
      balance,
      receiptText,
    })
  }
