// What is asked when staff put a member’s card right by hand.
import { voidGiven as voiding } from '../../coupon/void-given.ts'
import { entriesUnder, writeEntry } from '../../ledger/store.ts'
import { memberNames } from '../../member/look-up/member-names.ts'
import { issueCoupon } from '../holder.ts'
import { dayEnds } from '../house.ts'
import { groupCounts, membershipKey } from '../people.ts'

export const desk = {
  writeEntry,
  issueCoupon,
  voidGiven: voiding({ writeEntry }),
  entriesUnder,
  membershipKey,
  groupCounts,
  memberNames,
  dayEnds,
}
