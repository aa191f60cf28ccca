// Who is to become one with whom, or why not.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { FindMemberBy } from '../../platform/asks.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { readPerson } from '../store.ts'
import type { Person } from './become-one.ts'

export interface Both {
  into: Person
  from: Person
}

type Failure = 'merge-unknown-member' | 'merge-same-member' | 'member-merged' | 'merge-other-brands' | 'not-found'

export const isId = (other: string): boolean => other.startsWith('mem_')

/** An id, the digits of a member code, or a phone number as people say it. */
export const findOther = async (
  findMemberBy: FindMemberBy,
  group: string,
  other: string,
  now: Instant,
): Promise<string | undefined> =>
  isId(other)
    ? other
    : ((await findMemberBy(group, { phone: other }, now)) ?? (await findMemberBy(group, { code: other }, now)))?.member

export const findBoth = async (
  actor: Staff,
  { id, brand, other }: { id: string; brand: string; other: string },
): Promise<Result<Both, Failure>> => {
  if (!maySeeBrand(actor, brand)) return fail('not-found')
  if (id === other) return fail('merge-same-member')
  const [into, from] = await Promise.all([readPerson(actor.group, id), readPerson(actor.group, other)])
  if (!into.member) return fail('not-found')
  if (!from.member) return fail('merge-unknown-member')
  if (into.member.into ?? from.member.into) return fail('member-merged')
  const brands = [...into.memberships, ...from.memberships].map((one) => one.brand)
  // What they hold elsewhere moves as well: whoever does this has to be trusted with it.
  if (!brands.every((one) => maySeeBrand(actor, one))) return fail('merge-other-brands')
  return ok({
    into: { member: into.member, memberships: into.memberships },
    from: { member: from.member, memberships: from.memberships },
  })
}
