// That whoever spends is the member: the live code on their phone, what they agreed to on LINE, or a code by SMS. Each is good for one spending.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { SpendAsks } from '../../platform/asks/spend-asks.ts'
import type { SpendCodes } from '../../platform/asks/spend-codes.ts'
import type { Payer, Unproved } from '../../platform/asks/laying.ts'
import type { Proof, ProvedSpending } from '../../platform/asks/counter/proving.ts'
import type { Clerk, Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { isUsedUp, proofOf, useUp } from '../../platform/session/live-proof.ts'
import type { Write } from '../../platform/table/write.ts'

export interface ProofDeps {
  spendCodes: Pick<SpendCodes, 'tryCode'>
  spendAsks: Pick<SpendAsks, 'take'>
}

/** What is shown, before anything is decided. @param isAgain something was found to have changed: perhaps the code was used meanwhile */
export const showProof = async (
  { actor: { group } }: Turn<Till | Clerk>,
  { by, said }: Pick<Payer, 'by' | 'said'>,
  isAgain: boolean,
): Promise<Result<Proof, Unproved>> => {
  if (by?.via === 'phone' && said && 'phone' in said && said.smsCode)
    return ok({ phone: said.phone, code: said.smsCode })
  if (by?.via === 'phone' && said && 'phone' in said && said.lineAsk) return ok({ ask: said.lineAsk })
  const live = by ? proofOf(group, by) : fail('live-code-needed')
  if (!live.ok) return live
  return isAgain && (await isUsedUp(live.value)) ? fail('live-code-used') : ok({ live: live.value })
}

/** What uses it up, committed with the spending. A code by SMS is tried last of all, so that a bill that is refused costs no try. */
export const takeProof = async (
  { spendCodes, spendAsks }: ProofDeps,
  proof: Proof,
  { store, member, lines, isAgain }: ProvedSpending,
  turn: Turn<Till | Clerk>,
): Promise<Result<Write, Unproved>> => {
  if ('live' in proof) return ok(useUp(proof.live, turn.now))
  const { group, brand } = turn.actor
  if ('ask' in proof) return spendAsks.take({ group, brand, member, id: proof.ask, store, lines }, turn.now)
  return spendCodes.tryCode({ group, brand, store, ...proof, isAgain }, turn)
}
