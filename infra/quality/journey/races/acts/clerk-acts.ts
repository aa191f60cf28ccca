// What clerks send from staff mode.
import { cards, people } from '#functions/abilities/cards.ts'
import { couponOfId } from '#functions/abilities/counter/clerks.ts'
import { spendAsks } from '#functions/abilities/counter/spend-asks.ts'
import { spendCodes } from '#functions/abilities/counter/spend-codes.ts'
import { tillCoupons } from '#functions/abilities/holder.ts'
import { dayEnds } from '#functions/abilities/house.ts'
import { findMemberBy, memberNames } from '#functions/abilities/people.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import { chance } from '#functions/platform/chance.ts'
import { redeemByHand } from '#functions/staff/act/redeem-by-hand.ts'

const serving = { findMemberBy, people, cards, tiers, dayEnds, chance }

export const clerkActs = {
  'redeem-by-hand': redeemByHand({ ...serving, tillCoupons, memberNames, couponOfId, spendAsks, spendCodes }),
}
