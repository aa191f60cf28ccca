import { memberJoined } from '#shared/events/member.ts'
import { commit } from '../platform/table/commit.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { insert } from '../platform/table/write.ts'
import { rosterLine } from './store.ts'

/** Puts the member on the admin's list; a repeat finds the line there. */
export const handler = subscribeTo(memberJoined, async ({ group, brand, member, at }) => {
  if (brand && member) await commit([insert(rosterLine, { group, brand, joinedAt: at, member })])
})
