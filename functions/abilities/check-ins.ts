// What check-ins at a 立牌, and those who decide about the doubtful ones, ask of the rest of the house.
import { chance } from '../platform/chance.ts'
import { withinRate } from '../platform/http/rate.ts'
import { people } from './cards.ts'
import { entries, issueCoupon, showIssued, writeEntry } from './holder.ts'
import { dayEnds, storeNames, storePlaces } from './house.ts'
import { groupCounts, memberNames, memberships, nowMember } from './people.ts'
import { joinedIn, tiers } from './tiers.ts'

const earning = { writeEntry, issueCoupon, groupCounts, dayEnds, tiers }

export const checkIns = {
  earn: { ...earning, chance, withinRate, entries, showIssued, storeNames, storePlaces, joinedIn, memberships },
  decide: { ...earning, people, nowMember },
  list: { storeNames, memberNames },
}
