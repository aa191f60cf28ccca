import { ok, type Result } from '#shared/base/result.ts'
import type { ToppedUp, topUpValue as route } from '#shared/contract/order/value.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { topUpReceiptOf } from '#shared/text/value-receipt.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { moveValue, type Prove, type ValueTillDeps } from './move-value.ts'

type Failure = FailureOf<typeof route> | 'member-not-found' | 'try-again' | 'idempotency-key-reused'

/** Money comes in: who says the number is believed. */
const nothingToProve: Prove<never> = async () => ok(async () => ok([]))

export const topUpValue =
  (deps: ValueTillDeps) =>
  async (asked: InputOf<typeof route>, turn: Turn<Till>): Promise<Result<ToppedUp, Failure>> => {
    const moved = await moveValue(deps, 'top-up', asked, turn, deps.value.topUp, nothingToProve)
    if (!moved.ok) return moved as Result<never, Failure>
    const { record, member, line } = moved.value
    const { amount: paid, bonus, balance } = record
    const { programId, name, unit } = line
    const receiptText = topUpReceiptOf({ name, unit, paid, bonus, balance, member: member.name }, turn.locale)
    return ok({ number: asked.number, member, programId, name, unit, paid, bonus, balance, receiptText })
  }
