// What tills send.
import { answering, serving } from '#functions/abilities/counter/serving.ts'
import { recordOrder } from '#functions/order/record-order.ts'
import { refundOrder } from '#functions/order/refund-order.ts'
import { holdSpending } from '#functions/order/spend/hold-spending.ts'
import { releaseHold } from '#functions/order/spend/release-hold.ts'
import { chance } from '#functions/platform/chance.ts'

export const tillActs = {
  order: recordOrder(answering),
  hold: holdSpending({ ...serving, chance }),
  release: releaseHold(serving),
  refund: refundOrder(serving),
}
