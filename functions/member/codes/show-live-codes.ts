import { fail, ok, type Result } from '#shared/base/result.ts'
import type { liveCodes as route } from '#shared/contract/member/live-code.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { stepBegins, stepsFrom } from '#shared/domain/member/live-code.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { liveDigits } from '../../platform/session/live-codes.ts'
import { findMember } from '../store.ts'

export const showLiveCodes = async (
  _input: object,
  { actor: { group, member: id }, now }: Turn<Member>,
): Promise<Result<OutputOf<typeof route>, 'member-not-found'>> => {
  const member = await findMember(group, id)
  if (!member) return fail('member-not-found')
  const digitsOf = await liveDigits(group, member.code)
  const codes = stepsFrom(now).map((step) => ({
    code: `${member.code}${digitsOf(step)}`,
    from: stepBegins(step),
    until: stepBegins(step + 1),
  }))
  return ok({ now, codes })
}
