import { friendshipOf } from '#functions/abilities/line.ts'
import { memberJoined } from '#shared/events/member.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { commit } from '../platform/table/commit.ts'
import { insert } from '../platform/table/write.ts'
import { setFriend } from './set-friend.ts'
import { findMembership, rosterLine } from './store.ts'

/** Puts the member on the admin's list; a repeat finds the line there. */
export const handler = subscribeTo(memberJoined, async ({ group, brand, member, at }) => {
  if (!brand || !member) return
  await commit([insert(rosterLine, { group, brand, joinedAt: at, member })])
  // Somebody who added the account while they were joining: the webhook came before there was a membership to tell.
  const joined = await findMembership(group, member, brand)
  const person = joined && { group, brand, provider: joined.provider, user: joined.user }
  const told = person && (await friendshipOf(person))
  if (told && told.at > joined.friendAt) await setFriend({ ...person, isFriend: told.isFriend, at: told.at })
})
