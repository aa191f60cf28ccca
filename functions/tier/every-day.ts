import { findEntry, issueCoupon, writeEntry } from '#functions/abilities/holder.ts'
import { dayEnds } from '#functions/abilities/house.ts'
import { groupCounts, membershipKey } from '#functions/abilities/people.ts'
import { joinedIn, rosterOf } from '#functions/abilities/tiers.ts'
import { every } from '../platform/schedule.ts'
import { giveBirthday } from './birthday/give-birthday.ts'
import { reviewDueStanding } from './review-due.ts'
import { dateTerms } from './date-terms.ts'
import { dueBucket as birthdays } from './birthday/store.ts'
import { dueBucket as undated } from './scheme/dating.ts'
import { dueBucket as reviews } from './store.ts'
import { sweep } from './sweep.ts'

const giving = { issueCoupon, writeEntry, dayEnds }

/** Gives tiers an end that had none, reviews those whose time is over, then gives the birthday gifts of the day by the tiers that are left. */
export const handler = every(async (now) => {
  await sweep(undated, now, dateTerms({ ...giving, rosterOf }))
  await sweep(reviews, now, reviewDueStanding(giving))
  await sweep(birthdays, now, giveBirthday({ ...giving, findEntry, membershipKey, joinedIn, groupCounts }))
})
