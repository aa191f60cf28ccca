import { fail, ok, type Result } from '#shared/base/result.ts'
import type {
  eraseMe as route,
  eraseMember as staffRoute,
  readData as dataRoute,
} from '#shared/contract/member/erasure.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Member, Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { log } from '../../platform/watch/log.ts'
import type { LeaveDeps } from '../leave/leave-brand.ts'
import { findMember, isTheirs } from '../store.ts'
import { erasePerson, type EraseDeps, type EraseFailure } from './erase-person.ts'
import { findErasure } from './store.ts'
import { personData } from './person-data.ts'
import { findWholePerson } from './whole-person.ts'

const findSelf = async ({ group, brand, member, user }: Member) => {
  const person = await findWholePerson(group, member)
  const joined = person?.memberships.find((one) => one.brand === brand)
  return person && isTheirs(joined, user) ? person : undefined
}

export const readData = async (
  _input: InputOf<typeof dataRoute>,
  { actor, now }: Turn<Member>,
): Promise<Result<OutputOf<typeof dataRoute>, 'member-not-found'>> => {
  const person = await findSelf(actor)
  return person ? ok(await personData(actor.group, person.ids, person.identities, now)) : fail('member-not-found')
}

export const eraseMe =
  (deps: EraseDeps & LeaveDeps) =>
  async (
    { accessToken, givesUp }: InputOf<typeof route>,
    { actor, now, retry, locale }: Turn<Member>,
  ): Promise<Result<OutputOf<typeof route>, EraseFailure>> => {
    const { group, member, brand } = actor
    if (!(await findSelf(actor)) && !(await findErasure(group, member))) return fail('member-not-found')
    const erased = await erasePerson(deps)({ group, member, by: 'member', now, retry, givesUp, locale, also: [] })
    if (erased.ok && erased.value.data && accessToken)
      await deps
        .deauthorise(actor, accessToken)
        .catch((error: unknown) => log.error('LINE not told of an erasure', error, { group, brand }))
    return erased
  }

/** LINE can be told by the person's own phone only: staff hold no token of theirs. */
export const eraseMember =
  (deps: EraseDeps) =>
  async (
    { id, brand, reason, givesUp }: InputOf<typeof staffRoute>,
    { actor, now, retry, locale }: Turn<Staff>,
  ): Promise<
    Result<
      OutputOf<typeof staffRoute>,
      FailureOf<typeof staffRoute> | 'not-found' | 'idempotency-key-reused' | 'try-again'
    >
  > => {
    const { group } = actor
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const [member, person] = await Promise.all([findMember(group, id), findWholePerson(group, id)])
    if (member?.into) return fail('member-merged')
    if (person && !person.memberships.every((one) => maySeeBrand(actor, one.brand))) return fail('merge-other-brands')
    const also = [audited(actor, now, 'erase member', id)]
    const erased = await erasePerson(deps)({
      group,
      member: id,
      by: 'staff',
      reason,
      now,
      retry,
      givesUp,
      locale,
      also,
    })
    return !erased.ok && erased.failure === 'member-not-found' ? fail('not-found') : (erased as never)
  }
