// What members do among each other, and what staff do with two of them who are one, as the entry files put it together.
import { findEntry, writeEntry } from '#functions/abilities/holder.ts'
import { dayEnds } from '#functions/abilities/house.ts'
import { groupCounts } from '#functions/abilities/people.ts'
import { bringAlong, mergeMembers, unmergeMembers } from '#functions/abilities/merging.ts'
import { givePoints } from '#functions/card/gift/give-points.ts'
import { receivePoints } from '#functions/card/gift/receive-points.ts'
import { chance } from '#functions/platform/chance.ts'
import { memberActor, memberships, now, place, POINTS, staff, turn, type Person } from './stage.ts'

const give = givePoints({ chance, memberships, groupCounts, writeEntry, dayEnds })
const receive = receivePoints({ memberships, groupCounts, writeEntry, findEntry })
const brand = place.brand as never

export const acts = {
  /** What the subscriber does with a coupon that came back. */
  bringAlong: ({ id }: Person) => bringAlong({ group: place.group, member: id }, now()),
  givePoints: (by: Person, amount: number, program: string = POINTS) =>
    give({ id: program as never, amount }, turn(memberActor(by.id))),
  receivePoints: (by: Person, code: string) => receive({ code }, turn(memberActor(by.id))),
  merge: (into: Person, from: Person) =>
    mergeMembers({ id: into.id as never, brand, from: from.id as never, reason: '同一個人' }, turn(staff)),
  part: (into: Person, merge: string) =>
    unmergeMembers({ id: into.id as never, brand, merge: merge as never, reason: '弄錯了' }, turn(staff)),
}
