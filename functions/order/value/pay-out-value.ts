import { fail, ok, type Result } from '#shared/base/result.ts'
import type { PaidOutValue, payOutValue as route } from '#shared/contract/order/value.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { payOutReceiptOf } from '#shared/text/value-receipt.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { Write } from '../../platform/table/write.ts'
import { isUsedUp, proofOf, useUp } from '../../platform/session/live-proof.ts'
import type { Served } from '../serve-order.ts'
import { moveValue, type ValueTillDeps } from './move-value.ts'

type Failure = FailureOf<typeof route> | 'member-not-found' | 'try-again' | 'idempotency-key-reused'

/** Money goes out to whoever has the phone in hand, and one code of it is good for one payment. */
const proveLive =
  ({ actor: till, now }: Turn<Till>) =>
  async (
    { by }: Served,
    isAgain: boolean,
  ): Promise<Result<Write[], 'live-code-needed' | 'live-code-stale' | 'live-code-used'>> => {
    const proof = by ? proofOf(till.group, by) : fail('live-code-needed')
    if (!proof.ok) return proof
    if (isAgain && (await isUsedUp(proof.value))) return fail('live-code-used')
    return ok([useUp(proof.value, now)])
  }

export const payOutValue =
  (deps: ValueTillDeps) =>
  async (asked: InputOf<typeof route>, turn: Turn<Till>): Promise<Result<PaidOutValue, Failure>> => {
    const moved = await moveValue(deps, 'pay-out', asked, turn, deps.value.payOut, proveLive(turn))
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
