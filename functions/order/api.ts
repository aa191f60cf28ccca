import { value } from '#functions/abilities/cards.ts'
import { memberOf, memberships } from '#functions/abilities/people.ts'
import { brandName, staffOf, storesOf } from '#functions/abilities/house.ts'
import { answering, serving } from '#functions/abilities/counter/serving.ts'
import * as holdRoutes from '#shared/contract/order/hold.ts'
import * as fileRoutes from '#shared/contract/order/order-file.ts'
import * as receiptRoutes from '#shared/contract/order/receipt.ts'
import * as spendAskRoutes from '#shared/contract/order/spend-ask.ts'
import * as spendCodeRoutes from '#shared/contract/order/spend-code.ts'
import * as keyRoutes from '#shared/contract/order/till-key.ts'
import * as valueRoutes from '#shared/contract/order/value.ts'
import * as routes from '#shared/contract/order.ts'
import { chance } from '../platform/chance.ts'
import { on, serve } from '../platform/http/http.ts'
import { readRate, withinRate } from '../platform/http/rate.ts'
import { importOrders } from './file/import-orders.ts'
import { listKeys, makeKey, revokeKey } from './keys/till-keys.ts'
import { tillOf } from './keys/till-of.ts'
import { lookUpMember, quoteOrder } from './quote-order.ts'
import { claimReceipt } from './receipt/claim-receipt.ts'
import { readReceipt } from './receipt/read-receipt.ts'
import { recordOrder } from './record-order.ts'
import { previewRefund, refundOrder } from './refund-order.ts'
import { payOutValue } from './value/pay-out-value.ts'
import { topUpValue } from './value/top-up-value.ts'
import { voidTopUp } from './value/void-top-up.ts'
import { holdSpending } from './spend/hold-spending.ts'
import { releaseHold } from './spend/release-hold.ts'
import { sendSpendAsk, watchSpendAsk } from './spend/send-spend-ask.ts'
import { sendSpendCode } from './spend/send-spend-code.ts'

export const handler = serve(
  [
    on(routes.recordOrder, recordOrder(answering)),
    on(holdRoutes.holdSpending, holdSpending({ ...serving, chance })),
    on(holdRoutes.releaseHold, releaseHold(serving)),
    on(spendCodeRoutes.sendSpendCode, sendSpendCode(serving)),
    on(spendAskRoutes.sendSpendAsk, sendSpendAsk({ ...serving, value })),
    on(spendAskRoutes.watchSpendAsk, watchSpendAsk({ ...serving, value })),
    on(routes.quoteOrder, quoteOrder({ ...serving, withinRate, readRate })),
    on(routes.refundOrder, refundOrder(serving)),
    on(routes.previewRefund, previewRefund(serving)),
    on(routes.lookUpMember, lookUpMember({ ...serving, withinRate })),
    on(valueRoutes.topUpValue, topUpValue({ ...serving, value })),
    on(valueRoutes.payOutValue, payOutValue({ ...serving, value })),
    on(valueRoutes.voidTopUp, voidTopUp({ ...serving, value })),
    on(receiptRoutes.readReceipt, readReceipt({ ...serving, brandName })),
    on(receiptRoutes.claimReceipt, claimReceipt({ ...answering, memberships })),
    on(fileRoutes.importOrders, importOrders(answering)),
    on(keyRoutes.listTillKeys, listKeys()),
    on(keyRoutes.makeTillKey, makeKey({ chance, storesOf })),
    on(keyRoutes.revokeTillKey, revokeKey()),
  ],
  { staffOf, memberOf, tillOf },
)
