// What orders and counters ask of cards, and of what was given with them.
import { balancesOnCards, describeGiven, pointsGiven, programNames, usableOnCards } from '../card/describe-given.ts'
import { cardKeysOf, earnOnCards } from '../card/earn/earn-on-cards.ts'
import { cardKeysOfGiven, takeBackFromCards } from '../card/take-back-from-cards.ts'
import { useCards } from '../card/use/use-cards.ts'
import { payableValue as valuePayable } from '../card/value/payable-value.ts'
import { payOutCard, topUpCard } from '../card/value/move-value.ts'
import { offeredValue as valueOffered } from '../card/value/offered-value.ts'
import { undoPayOutOnCard } from '../card/value/undo-pay-out.ts'
import { voidTopUpOnCard } from '../card/value/void-top-up.ts'
import { voidGiven } from '../coupon/void-given.ts'
import { writeEntry } from '../ledger/store.ts'
import { peopleAtTills } from '../member/look-up/people-at-tills.ts'
import type { Cards } from '../platform/asks/cards.ts'
import type { Value } from '../platform/asks/value.ts'
import { issueCoupon } from './holder.ts'
import { companyOf } from './house.ts'
import { groupCounts } from './people.ts'

export const people = peopleAtTills

export const cards: Cards = {
  keysOf: cardKeysOf,
  keysOfGiven: cardKeysOfGiven,
  // Marked pure: a Lambda that asks only who somebody is carries no cards.
  earn: /* @__PURE__ */ earnOnCards({ writeEntry, issueCoupon, groupCounts }),
  takeBack: /* @__PURE__ */ takeBackFromCards({ writeEntry, voidGiven: /* @__PURE__ */ voidGiven({ writeEntry }) }),
  describe: describeGiven,
  namesOf: programNames,
  pointsIn: pointsGiven,
  usable: /* @__PURE__ */ usableOnCards({ companyOf, groupCounts }),
  uses: /* @__PURE__ */ useCards({ writeEntry, companyOf, groupCounts }),
  balances: /* @__PURE__ */ balancesOnCards({ groupCounts }),
}

const moving = { writeEntry, companyOf }
export const offeredValue = /* @__PURE__ */ valueOffered(moving)
export const payableValue = /* @__PURE__ */ valuePayable(moving)
export const value: Value = {
  topUp: /* @__PURE__ */ topUpCard(moving),
  payOut: /* @__PURE__ */ payOutCard(moving),
  voidTopUp: /* @__PURE__ */ voidTopUpOnCard(moving),
  undoPayOut: /* @__PURE__ */ undoPayOutOnCard(moving),
}
