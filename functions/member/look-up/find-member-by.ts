import type { MemberId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import { judgeLive, readMemberCode } from '#shared/domain/member/live-code.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import type { FindMemberBy, FoundBy } from '../../platform/asks.ts'
import { liveDigits } from '../../platform/session/live-codes.ts'
import { isLocked, noteGuess } from '../../platform/session/live-guesses.ts'
import { findIdentity } from '../store.ts'

/** Identities go in the transaction in which their member does, so that none leads to nobody. */
export const findMemberBy: FindMemberBy = async (group, named, now, caller) =>
  'phone' in named ? byPhone(group, named.phone) : byCode(group, named.code, now, caller)

const byPhone = async (group: string, said: string): Promise<FoundBy | undefined> => {
  const phone = readPhone(said)
  const found = phone.ok && (await findIdentity(group, 'phone', '', phone.value))
  return found ? { member: found.member as MemberId, via: 'phone' } : undefined
}

const byCode = async (
  group: string,
  shown: string,
  now: Instant,
  caller: string | undefined,
): Promise<FoundBy | undefined> => {
  const code = readMemberCode(shown)
  if (!code) return undefined
  const guess = code.live === undefined ? undefined : { group, code: code.digits, live: code.live, caller }
  const [found, locked] = await Promise.all([
    findIdentity(group, 'code', '', code.digits),
    guess ? isLocked(guess, now) : false,
  ])
  if (!found) return undefined
  const member = found.member as MemberId
  if (!guess) return { member, via: 'code' }
  if (locked) return { member, via: 'code', stale: 'locked' }
  const judged = judgeLive(guess.live, await liveDigits(group, code.digits), now)
  if ('step' in judged) return { member, via: 'live', ...judged }
  // One that was good until a while ago is of somebody who was slow.
  if (judged.stale !== 'old') await noteGuess(guess, now)
  return { member, via: 'code', ...judged }
}
