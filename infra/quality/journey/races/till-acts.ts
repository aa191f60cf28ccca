// What tills send.
import { cards, people } from '#functions/abilities/cards.ts'
import { showIssued, tillCoupons } from '#functions/abilities/holder.ts'
import { dayEnds, liffUrl, storeNames, storesOf } from '#functions/abilities/house.ts'
import { findMemberBy, nowMember, phoneOnlyMember } from '#functions/abilities/people.ts'
import { spendCodes } from '#functions/abilities/counter/spend-codes.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import { recordOrder } from '#functions/order/record-order.ts'
import { refundOrder } from '#functions/order/refund-order.ts'
import { holdSpending } from '#functions/order/spend/hold-spending.ts'
import { releaseHold } from '#functions/order/spend/release-hold.ts'
import { chance } from '#functions/platform/chance.ts'

const serving = {
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
}

export const tillActs = {
  order: recordOrder({ ...serving, showIssued, liffUrl, phoneOnlyMember, chance }),
  hold: holdSpending({ ...serving, chance }),
  release: releaseHold(serving),
  refund: refundOrder(serving),
}
