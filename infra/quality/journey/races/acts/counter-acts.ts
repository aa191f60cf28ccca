// What phones send that scan the code on a counter.
import { entriesUnder, findEntry, issueCoupon, showIssued, writeEntry } from '#functions/abilities/holder.ts'
import { counterCodes, dayEnds } from '#functions/abilities/house.ts'
import { groupCounts, memberships } from '#functions/abilities/people.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import { claimCode } from '#functions/brand/counter/claim-code.ts'
import { collectStamp } from '#functions/card/collect-stamp.ts'
import { chance } from '#functions/platform/chance.ts'

const held = { findEntry, entriesUnder, writeEntry, issueCoupon, showIssued }

export const counterActs = {
  stamp: collectStamp({ ...held, counterCodes, groupCounts, memberships, dayEnds, tiers }),
  /** Before anybody has signed in. All phones stand in one shop, and none is one too many. */
  'take-code': claimCode({ chance, withinRate: async () => true }),
}
