// What was asked for about coupons above the limit, and whether one person may do it alone.
import { weighHandful as weighing } from '../../card/desk/weigh-handful.ts'
import { makeAsked as making } from '../../coupon/desk/make-asked.ts'
import { chance } from '../../platform/chance.ts'
import { birthdayOf, findEntry, issueCoupon, writeEntry } from '../holder.ts'
import { dayEnds } from '../house.ts'
import { membershipKey } from '../people.ts'
import { creditPoints } from './gifts.ts'

export const weighHandful = weighing({ dayEnds, chance })
export const makeAsked = making({
  writeEntry,
  findEntry,
  issueCoupon,
  birthdayOf,
  chance,
  dayEnds,
  membershipKey,
  creditPoints,
})
