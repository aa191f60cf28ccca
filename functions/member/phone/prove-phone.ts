import { fail, ok, type Result } from '#shared/base/result.ts'
import type { provePhone as route } from '#shared/contract/phone.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { tryCode, wrongTry } from '#shared/domain/member/one-time-code.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { signProof } from '../../platform/session/phone-proof.ts'
import { commit } from '../../platform/table/commit.ts'
import { isCode, numberHash } from './hashes.ts'
import { findCode, keepCode, type PhoneCode } from './store.ts'

type Proved = Result<OutputOf<typeof route>, FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'>
type Retry = Turn['retry']

/** The very request that was the last try: its answer may be given again, and it is not another try. */
const isLastTry = (held: PhoneCode | undefined, retry: Retry): boolean => {
  const last = held?.tried as Retry
  return last !== undefined && retry !== undefined && last.key === retry.key
}

export const provePhone = async (
  { phone: said, code }: InputOf<typeof route>,
  { actor, now, retry }: Turn<LineUser>,
): Promise<Proved> => {
  const phone = readPhone(said)
  if (!phone.ok) return phone
  const held = await findCode(actor, await numberHash(actor.group, phone.value))
  const again = isLastTry(held, retry)
  if (again && (held!.tried as Retry)!.hash !== retry!.hash) return fail('idempotency-key-reused')

  let counted = held
  if (!again) {
    const tries = tryCode(held, now)
    if (!tries.ok) return tries
    counted = { ...held!, tries: tries.value, tried: retry, rev: held!.rev + 1 }
    // Another try is counted at this moment: whoever tries in parallel learns nothing.
    if (!(await commit([keepCode(counted, held, now)])).ok) return fail('try-again')
  }
  const { tries, until, isUsed } = counted!
  if (!(await isCode(counted!.code, actor, phone.value, code))) return wrongTry(tries, until)
  if (!isUsed && !(await commit([keepCode({ ...counted!, isUsed: true }, counted, now)])).ok) return fail('try-again')
  const { group, provider, user } = actor
  return ok(await signProof({ group, provider, user, phone: phone.value }, now))
}
