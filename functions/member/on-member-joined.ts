import { friendshipOf } from '#functions/abilities/line.ts'
import { memberJoined } from '#shared/events/member.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { chance } from '../platform/chance.ts'
import { commit } from '../platform/table/commit.ts'
import { insert } from '../platform/table/write.ts'
import { giveCode } from './codes/give-code.ts'
import { setFriend } from './set-friend.ts'
import { findMembership, rosterLine } from './store.ts'

/** Puts the member on the admin's list and lets their code be found; a repeat finds both there. */
export const handler = subscribeTo(memberJoined, async ({ group, brand, member, at, data }) => {
  if (!brand || !member) return
  // Bound later, they stand on the list since their phone was known.
  if (!data.bound) await commit([insert(rosterLine, { group, brand, joinedAt: at, member })])
  await giveCode({ chance })(group, member)
  // Somebody who added the account while they were joining: the webhook came before there was a membership to tell.
  const joined = await findMembership(group, member, brand)
  const person = joined?.provider && joined.user && { group, brand, provider: joined.provider, user: joined.user }
  const told = person && (await friendshipOf(person))
  if (person && told && told.at > joined.friendAt) await setFriend({ ...person, isFriend: told.isFriend, at: told.at })
})
