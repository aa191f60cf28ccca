import type { RefundedOrder } from '#shared/contract/order.ts'
import { refundReceiptOf } from '#shared/text/receipt.ts'
import type { Cards } from '../platform/asks/cards.ts'
import type { Till } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import type { DecidedRefund, RefundInput } from './decide-refund.ts'

export interface AnswerRefundDeps {
  cards: Pick<Cards, 'namesOf'>
}

export const answerRefund = async (
  { cards }: AnswerRefundDeps,
  { number, order, amount }: RefundInput,
  { actor, locale }: Turn<Till>,
  { taken, voided, left }: Pick<DecidedRefund, 'taken' | 'voided' | 'left'>,
): Promise<RefundedOrder> => {
  const names = await cards.namesOf(actor)
  const lines = taken.map(({ program, ...numbers }) => ({
    programId: program,
    name: names.get(program)?.name ?? { 'zh-Hant': '已結束的活動' },
    unit: names.get(program)?.unit ?? { 'zh-Hant': '點' },
    ...numbers,
  }))
  return {
    number,
    order,
    state: left === null ? 'awaited' : 'applied',
    taken: lines,
    voided,
    receiptText: refundReceiptOf(amount, lines, locale),
  }
}
