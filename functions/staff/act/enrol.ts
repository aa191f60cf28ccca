import { ok, type Result } from '#shared/base/result.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { Holder, PhoneOnlyMember } from '../../platform/asks.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { Write } from '../../platform/table/write.ts'

export interface EnrolDeps {
  phoneOnlyMember: PhoneOnlyMember
}

interface Enrolled {
  served: { holder: Holder & { member: never }; name: string; rows: [] }
  enrolled: Write[]
}

/** A spoken number of nobody becomes a member, who may collect and join by LINE later. */
export const enrol = (
  { phoneOnlyMember }: EnrolDeps,
  phone: string,
  { actor: { group, brand, store }, locale, now }: Turn<Clerk>,
): Result<Enrolled, 'phone-invalid'> => {
  const made = phoneOnlyMember({ group, brand, phone, origin: 'clerk', store, locale, now })
  if (!made.ok) return made
  const { member, writes } = made.value
  return ok({
    served: { holder: { group, brand, member: member as never }, name: UNNAMED, rows: [] },
    enrolled: writes,
  })
}
