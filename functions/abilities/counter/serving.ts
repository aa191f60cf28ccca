import { chance } from '../../platform/chance.ts'
import { cards, people } from '../cards.ts'
import { showIssued, tillCoupons } from '../holder.ts'
import { dayEnds, liffUrl, storeNames, storesOf } from '../house.ts'
import { findMemberBy, nowMember, phoneOnlyMember } from '../people.ts'
import { tiers } from '../tiers.ts'
import { spendAsks } from './spend-asks.ts'
import { spendCodes } from './spend-codes.ts'

/** What every call of a till asks of the other modules. */
export const serving = {
  storesOf,
  storeNames,
  dayEnds,
  findMemberBy,
  nowMember,
  people,
  cards,
  tiers,
  tillCoupons,
  spendCodes,
  spendAsks,
}

/** An order is answered besides: with its coupons, a link for the receipt, and a member who was nobody before. */
export const answering = { ...serving, showIssued, liffUrl, phoneOnlyMember, chance }
