import { fail } from '#shared/base/result.ts'
import { after, DAY, epochSeconds, instant } from '#shared/base/time.ts'
import type { join as route } from '#shared/contract/member.ts'
import type { InputOf } from '#shared/contract/route.ts'
import { bindingRequested } from '#shared/events/member.ts'
import { idOfKey } from '../../platform/chance.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { Consents } from '../join/join-writes.ts'
import { commit } from '../../platform/table/commit.ts'
import { insert } from '../../platform/table/write.ts'
import { bindingRequest, readBindings, waits } from './store.ts'

/** How long somebody of the brand has to decide. */
const OPEN_MS = 30 * DAY

/** Writes down that they ask, once while it is undecided; the answer is that somebody has to decide. @param isProved by a code; without it the staff go by what they see */
export const askBinding = async (
  member: string,
  isProved: boolean,
  { consents, source }: Pick<InputOf<typeof route>, 'source'> & { consents: Consents },
  { actor, now }: Turn<LineUser>,
) => {
  const { group, brand, provider, user, name = '' } = actor
  const theirs = (await readBindings({ group, member, brand })).filter(
    ({ request }) => request.provider === provider && request.user === user,
  )
  const answer = isProved ? fail('phone-held') : fail('staff-asked')
  if (theirs.some(({ request, decision }) => !decision && (request.isProved || !isProved))) return answer
  // The same id for two taps at once.
  const id = idOfKey('bnd', instant(0), `${member} ${brand} ${provider} ${user} ${theirs.length}`)
  const until = after(now, OPEN_MS)
  const happened = bindingRequested.happened({ at: now, group, brand, member }, { binding: id })
  const request = {
    group,
    member,
    brand,
    id,
    at: now,
    provider,
    user,
    name,
    isProved,
    ...consents,
    source,
    until,
    expiresAt: epochSeconds(until),
  }
  await commit([insert(bindingRequest, request, [happened]), waits({ ...request, v: 1 })])
  return answer
}
