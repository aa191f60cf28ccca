import { memberLeft } from '#shared/events/member.ts'
import { commit } from '../platform/table/commit.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { removeIfHeldBy } from '../platform/table/write.ts'
import { absorbedBy } from './erase/whole-person.ts'
import { sweepBrand, sweepPerson } from './leave/sweep.ts'
import { findMember, rosterKey } from './store.ts'

/** What a member held in a brand goes; with the last brand all of it goes, and what they held of the whole group. */
export const handler = subscribeTo(memberLeft, async ({ group, brand, member, data }) => {
  if (!brand || !member) return
  if (await findMember(group, member)) await sweepBrand(group, member, brand)
  else for (const id of [...(await absorbedBy(group, member)), member]) await sweepPerson(group, id)
  await commit([removeIfHeldBy(rosterKey(group, brand, data.joinedAt, member), 'member', member)])
})
