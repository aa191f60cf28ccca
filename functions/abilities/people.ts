// What is asked about members themselves: who they are, by what they are known, whether they are in a brand.
import { findMemberBy } from '../member/look-up/find-member-by.ts'
import { memberNames } from '../member/look-up/member-names.ts'
import { memberOf } from '../member/look-up/member-of.ts'
import { sharingIn } from '../member/look-up/sharing-in.ts'
import { nowMember } from '../member/look-up/now-member.ts'
import { phoneOnlyMember as phoneOnly } from '../member/phone-only-member.ts'
import {
  findMembership,
  isTheirs as isMembershipOf,
  membershipIn,
  membershipKey as membershipAt,
} from '../member/store.ts'
import { countsInGroup } from '#shared/domain/member/sharing.ts'
import type { GroupCounts, MembershipKey, Memberships } from '../platform/asks.ts'
import { chance } from '../platform/chance.ts'
import { stillTheirs, type IsTheirs } from '../platform/http/still-theirs.ts'
import { companiesBeside } from './house.ts'

export { findMemberBy, memberNames, memberOf, nowMember }

export const phoneOnlyMember = /* @__PURE__ */ phoneOnly({ chance })

export const membershipKey: MembershipKey = ({ group, member, brand }) => membershipAt(group, member, brand)

export const groupCounts: GroupCounts = async (rows, holder) => {
  const others = await companiesBeside(holder)
  return countsInGroup(
    others.map(({ id }) => id),
    sharingIn(rows, holder),
  )
}

export const memberships: Memberships = {
  keyOf: membershipKey,
  isTheirs: (rows, actor) => isMembershipOf(membershipIn(rows, membershipKey(actor)), actor.user),
}

export const isMember = async (group: string, brand: string, member: string): Promise<boolean> =>
  (await findMembership(group, member, brand)) !== undefined

const isTheirs: IsTheirs = async ({ group, brand, member, user }) =>
  isMembershipOf(await findMembership(group, member, brand), user)

/** Routes that read no membership by themselves. */
export const mine = /* @__PURE__ */ stillTheirs(isTheirs)
