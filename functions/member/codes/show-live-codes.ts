import { fail, ok, type Result } from '#shared/base/result.ts'
import type { liveCodes as route } from '#shared/contract/member/live-code.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { stepBegins, stepsFrom } from '#shared/domain/member/live-code.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { liveDigits } from '../../platform/session/live-codes.ts'
import { findMember, findMembership, isTheirs } from '../store.ts'

export const showLiveCodes = async (
  _input: object,
  { actor: { group, brand, member: id, user }, now }: Turn<Member>,
): Promise<Result<OutputOf<typeof route>, 'member-not-found'>> => {
  const [member, joined] = await Promise.all([findMember(group, id), findMembership(group, id, brand)])
  // Whoever has lost the member to another LINE shows no code of theirs, though their session lives on.
  if (!member || !isTheirs(joined, user)) return fail('member-not-found')
  const digitsOf = await liveDigits(group, member.code)
  const codes = stepsFrom(now).map((step) => ({
    code: `${member.code}${digitsOf(step)}`,
    from: stepBegins(step),
    until: stepBegins(step + 1),
  }))
  return ok({ now, codes })
}
