import { fail, ok } from '#shared/base/result.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { trySpendCode as countTry, wrongSpendCode } from '#shared/domain/member/spend-code.ts'
import type { SpendCodes } from '../../platform/asks/spend-codes.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { numberHash } from '../phone/hashes.ts'
import { isSpendCode } from './code-hash.ts'
import { findSpendCode, keepSpendCode, type SpendCode } from './store.ts'

/** The very request that was the last try: no answer reached the till, and it is not another one. */
const isSameTry = ({ tried }: Pick<SpendCode, 'tried'>, retry: Turn['retry']): boolean => {
  const last = tried as Turn['retry']
  return last !== undefined && last.key === retry?.key && last.hash === retry.hash
}

export const trySpendCode: SpendCodes['tryCode'] = async ({ code, isAgain, ...at }, { now, retry }) => {
  const phone = readPhone(at.phone)
  if (!phone.ok) return fail('spend-code-expired')
  const held = await findSpendCode(at, await numberHash(at.group, phone.value))
  const isCounted = held !== undefined && (isAgain || isSameTry(held, retry))
  const tries = countTry(isCounted ? { ...held, tries: held.tries - 1 } : held, now)
  if (!tries.ok) return tries
  let counted = held!
  if (!isCounted) {
    const { rev, ...rest } = held!
    const next = { ...rest, tries: tries.value, ...(retry && { tried: retry }) }
    // Whoever tries in parallel learns nothing.
    if (!(await commit([keepSpendCode(next, held, now)])).ok) return fail('try-again')
    counted = { ...next, rev: rev + 1 } as SpendCode
  }
  if (!(await isSpendCode(counted.code, { ...at, phone: phone.value }, code)))
    return wrongSpendCode(tries.value, counted.until)
  return ok(keepSpendCode({ ...counted, isUsed: true }, counted, now))
}
