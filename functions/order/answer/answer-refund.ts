import type { RefundedOrder } from '#shared/contract/order.ts'
import { ENDED } from '#shared/domain/card/ended.ts'
import { refundReceiptOf } from '#shared/text/receipt.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { DecidedRefund, RefundInput } from '../decide-refund.ts'

export interface AnswerRefundDeps {
  cards: Pick<Cards, 'namesOf'>
}

type Told = Pick<DecidedRefund, 'taken' | 'voided' | 'returned' | 'revived'> & { isApplied: boolean }

export const answerRefund = async (
  { cards }: AnswerRefundDeps,
  { number, order, amount }: RefundInput,
  { actor, locale }: Turn<Till>,
  { taken, voided, returned, revived, isApplied }: Told,
): Promise<RefundedOrder> => {
  const names = await cards.namesOf(actor)
  const lines = taken.map(({ program, ...numbers }) => ({
    programId: program,
    ...(names.get(program) ?? ENDED),
    ...numbers,
  }))
  const back = returned.map(({ program, ...numbers }) => ({
    programId: program,
    ...(names.get(program) ?? ENDED),
    ...numbers,
  }))
  return {
    number,
    order,
    state: isApplied ? 'applied' : 'awaited',
    taken: lines,
    voided,
    returned: back,
    revived,
    cash: amount - back.reduce((all, { money }) => all + money, 0),
    receiptText: refundReceiptOf({ amount, taken: lines, returned: back }, locale),
  }
}
