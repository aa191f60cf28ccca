import { forfeit } from '#functions/abilities/forfeit.ts'
import { memberLeft } from '#shared/events/member.ts'
import { commit } from '../platform/table/commit.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import type { Row } from '../platform/table/read.ts'
import { removeIfHeldBy } from '../platform/table/write.ts'
import { absorbedBy } from './erase/whole-person.ts'
import { finishLeaving, sweepPerson } from './leave/sweep.ts'
import { findMember, rosterKey } from './store.ts'

/** What a member held in a brand goes; with the last brand all of it goes, and what they held of the whole group. */
export const handler = subscribeTo(memberLeft, async ({ group, brand, member, at, data }) => {
  if (!brand || !member) return
  const going = (row: Row) => forfeit(row, { brand, now: at })
  if (await findMember(group, member)) await finishLeaving({ group, member, brand }, going)
  else for (const id of [...(await absorbedBy(group, member)), member]) await sweepPerson(group, id, going)
  await commit([removeIfHeldBy(rosterKey(group, brand, data.joinedAt, member), 'member', member)])
})
