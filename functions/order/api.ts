import { cards, people, usableCoupons } from '#functions/abilities/cards.ts'
import { findMemberBy, memberOf, phoneOnlyMember } from '#functions/abilities/people.ts'
import { showIssued } from '#functions/abilities/holder.ts'
import { brandName, dayEnds, liffUrl, staffOf, storeNames, storesOf } from '#functions/abilities/house.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import * as routes from '#shared/contract/order.ts'
import { chance } from '../platform/chance.ts'
import { on, serve } from '../platform/http/http.ts'
import { listKeys, makeKey, revokeKey } from './keys/till-keys.ts'
import { tillOf } from './keys/till-of.ts'
import { lookUpMember, quoteOrder } from './quote-order.ts'
import { claimReceipt, readReceipt } from './receipt/claim-receipt.ts'
import { recordOrder } from './record-order.ts'
import { previewRefund, refundOrder } from './refund-order.ts'

const serving = { storesOf, storeNames, dayEnds, findMemberBy, people, cards, tiers }
const answering = { ...serving, showIssued, liffUrl, phoneOnlyMember, chance }
const receipts = { cards, people, tiers, dayEnds, storeNames, brandName, showIssued }

export const handler = serve(
  [
    on(routes.recordOrder, recordOrder(answering)),
    on(routes.quoteOrder, quoteOrder({ ...serving, usableCoupons })),
    on(routes.refundOrder, refundOrder(serving)),
    on(routes.previewRefund, previewRefund(serving)),
    on(routes.lookUpMember, lookUpMember(serving)),
    on(routes.readReceipt, readReceipt(receipts)),
    on(routes.claimReceipt, claimReceipt(receipts)),
    on(routes.listTillKeys, listKeys()),
    on(routes.makeTillKey, makeKey({ chance, storesOf })),
    on(routes.revokeTillKey, revokeKey()),
  ],
  { staffOf, memberOf, tillOf },
)
