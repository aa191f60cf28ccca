import type { MemberId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import { judgeLive, readMemberCode } from '#shared/domain/member/live-code.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import type { FindMemberBy, FoundBy } from '../../platform/asks.ts'
import { liveDigits } from '../../platform/session/live-codes.ts'
import { findIdentity } from '../store.ts'

/** Identities go in the transaction in which their member does, so that none leads to nobody. */
export const findMemberBy: FindMemberBy = async (group, named, now) =>
  'phone' in named ? byPhone(group, named.phone) : byCode(group, named.code, now)

const byPhone = async (group: string, said: string): Promise<FoundBy | undefined> => {
  const phone = readPhone(said)
  const found = phone.ok && (await findIdentity(group, 'phone', '', phone.value))
  return found ? { member: found.member as MemberId, via: 'phone' } : undefined
}

const byCode = async (group: string, shown: string, now: Instant): Promise<FoundBy | undefined> => {
  const code = readMemberCode(shown)
  const found = code && (await findIdentity(group, 'code', '', code.digits))
  if (!found) return undefined
  const member = found.member as MemberId
  if (code.live === undefined) return { member, via: 'code' }
  const judged = judgeLive(code.live, await liveDigits(group, code.digits), now)
  return 'step' in judged ? { member, via: 'live', ...judged } : { member, via: 'code', ...judged }
}
