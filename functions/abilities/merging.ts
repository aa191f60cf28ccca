// Two members become one: what moves, and by whom.
import type { Instant } from '#shared/base/time.ts'
import { moveCards } from '../card/merge/move-cards.ts'
import { moveCheckIns, moveLastCheckIns, returnCheckIns, returnLastCheckIns } from '../card/merge/move-check-ins.ts'
import { returnCards } from '../card/merge/return-cards.ts'
import { moveCoupons, returnCoupons } from '../coupon/merge/move-coupons.ts'
import { moveLimits, returnLimits } from '../coupon/merge/move-limits.ts'
import { voidGiven } from '../coupon/void-given.ts'
import { writeEntry } from '../ledger/store.ts'
import { findMemberBy } from '../member/look-up/find-member-by.ts'
import { actOf } from '../member/merge/become-one.ts'
import { bringAlong as bringingAlong } from '../member/merge/bring-along.ts'
import { bringTogether, type Movables } from '../member/merge/carry-over.ts'
import { mergeMembers as merging, previewMerge as previewing } from '../member/merge/merge-members.ts'
import { moveAttributes, returnAttributes } from '../member/merge/move-attributes.ts'
import { moveTags, returnTags } from '../member/merge/move-tags.ts'
import { findMerge } from '../member/merge/store.ts'
import { previewUnmerge as previewingUndo, unmergeMembers as unmerging } from '../member/merge/unmerge-members.ts'
import { chance } from '../platform/chance.ts'
import { withinRate } from '../platform/http/rate.ts'
import { moveBirthdays, returnBirthdays } from '../tier/merge/move-birthdays.ts'
import { moveStandings, returnStandings } from '../tier/merge/move-standings.ts'
import { issueCoupon } from './holder.ts'
import { dayEnds } from './house.ts'
import { birthdayPerson } from './tiers.ts'

export { listMerges } from '../member/merge/list-merges.ts'

const movables: Movables = {
  card: {
    pieces: moveCards({ writeEntry, issueCoupon }),
    back: returnCards({ writeEntry, voidGiven: voidGiven({ writeEntry }) }),
  },
  coupon: { pieces: moveCoupons({ writeEntry }), back: returnCoupons({ writeEntry }) },
  limit: { pieces: moveLimits, back: returnLimits },
  tier: { pieces: moveStandings({ dayEnds }), back: returnStandings({ dayEnds }) },
  birthday: { pieces: moveBirthdays(birthdayPerson), back: returnBirthdays(birthdayPerson) },
  'check-in': { pieces: moveCheckIns, back: returnCheckIns },
  'last-check-in': { pieces: moveLastCheckIns, back: returnLastCheckIns },
  attribute: { pieces: moveAttributes, back: returnAttributes },
  tag: { pieces: moveTags, back: returnTags },
}

export const previewMerge = previewing({ movables, findMemberBy, withinRate })
export const mergeMembers = merging({ movables, chance })
export const previewUnmerge = previewingUndo({ movables })
export const unmergeMembers = unmerging({ movables })

/** False when there is more to do. */
export const finishMerge = async (
  { group, into, merge }: { group: string; into: string; merge: string },
  now: Instant,
): Promise<boolean> => {
  const found = await findMerge(group, into, merge)
  return found === undefined || bringTogether(movables)(actOf(found.record, now))
}

export const bringAlong = bringingAlong(finishMerge)
