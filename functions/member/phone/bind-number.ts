import type { Instant } from '#shared/base/time.ts'
import type { Member } from '../../platform/http/actor.ts'
import { removeIfHeldBy, type Write } from '../../platform/table/write.ts'
import { becomeOne, type Person } from '../merge/become-one.ts'
import { identityKey } from '../store.ts'

interface Bound {
  /** Id of the merge. */
  merge: string
  actor: Member
  into: Person
  from: Person
  /** E.164, proved. */
  phone: string
  now: Instant
}

/** As the staff read it beside the merge, which they may undo. */
const BY = '會員本人'
const REASON = '換號碼時，用簡訊驗證了這支手機'

/** Who is known by the number alone becomes one with who proved it; what they hold follows as after every merge. */
export const bindNumber = ({ merge, actor: { group, brand }, into, from, phone, now }: Bound): Write[] => {
  const { id, phone: old } = into.member
  const act = { group, brand, merge, into: id, from: from.member.id, now }
  return [
    ...becomeOne({ act, into, from, by: BY, reason: REASON, retry: undefined, phone, provedAt: now }),
    removeIfHeldBy(identityKey(group, 'phone', '', old), 'member', id),
  ]
}
