// That whoever spends is the member: the live code on their phone, or a code by SMS. Either is good for one spending.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { SpendCodes, WrongCode } from '../../platform/asks/spend-codes.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { isUsedUp, proofOf, useUp, type LiveProof } from '../../platform/session/live-proof.ts'
import type { Write } from '../../platform/table/write.ts'
import type { Served } from '../serve-order.ts'

export interface ProofDeps {
  spendCodes: Pick<SpendCodes, 'tryCode'>
}

export type Proof = { live: LiveProof } | { phone: string; code: string }
export type Unproved = 'live-code-needed' | 'live-code-stale' | 'live-code-used' | WrongCode | 'try-again'

/** What is shown, before anything is decided. @param isAgain something was found to have changed: perhaps the code was used meanwhile */
export const showProof = async (
  { actor: till }: Turn<Till>,
  { by, said }: Served,
  isAgain: boolean,
): Promise<Result<Proof, Unproved>> => {
  if (by?.via === 'phone' && said && 'phone' in said && said.smsCode)
    return ok({ phone: said.phone, code: said.smsCode })
  const live = by ? proofOf(till.group, by) : fail('live-code-needed')
  if (!live.ok) return live
  return isAgain && (await isUsedUp(live.value)) ? fail('live-code-used') : ok({ live: live.value })
}

/** What uses it up, committed with the spending. A code by SMS is tried last of all, so that a bill that is refused costs no try. */
export const takeProof = async (
  { spendCodes }: ProofDeps,
  proof: Proof,
  { store, isAgain }: { store: string; isAgain: boolean },
  turn: Turn<Till>,
): Promise<Result<Write, Unproved>> => {
  if ('live' in proof) return ok(useUp(proof.live, turn.now))
  const { group, brand } = turn.actor
  return spendCodes.tryCode({ group, brand, store, ...proof, isAgain }, turn)
}
