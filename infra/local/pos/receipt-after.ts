// What a till prints and keeps once it has been answered.
import type { RecordedOrder, RefundedOrder } from '#shared/contract/order.ts'
import { soldOf } from './basket.ts'
import type { Till } from './till-of.ts'
import type { Line, OpenAct, Receipt } from './tills.ts'

export const receiptOr = (till: Till, number: string): Receipt => {
  const receipt = till.tills.receipt(till.storeId, number)
  if (!receipt) throw new Error(`這台收銀機沒有 ${number} 這張單`)
  return receipt
}

const printed = (till: Till, { act, body }: OpenAct, answer: RecordedOrder): Receipt => {
  const sent = JSON.parse(body) as {
    number: string
    paidAt: string
    invoiceNumber: string
    lines: Line[]
    total: number
  }
  return {
    number: sent.number,
    act,
    at: sent.paidAt,
    invoice: sent.invoiceNumber,
    lines: soldOf(till, sent.lines),
    total: sent.total,
    member: answer.member?.name ?? null,
    earned: answer.earned,
    paidByValue: answer.used.reduce((all, { pays, money }) => all + (pays ? money : 0), 0),
    skipped: answer.skipped,
    claimUrl: answer.claimUrl,
    text: answer.receiptText,
    refunds: [],
  }
}

const withSlip = (till: Till, { act, body }: OpenAct, answer: RefundedOrder): Receipt => {
  const sent = JSON.parse(body) as { order: string; refundedAt: string; amount: number; lines: Line[] }
  const receipt = receiptOr(till, sent.order)
  const slip = {
    number: answer.number,
    act,
    at: sent.refundedAt,
    lines: sent.lines,
    amount: sent.amount,
    state: answer.state,
    taken: answer.taken,
    voided: answer.voided.length,
    cash: answer.cash,
    text: answer.receiptText,
  }
  return { ...receipt, refunds: [...receipt.refunds, slip] }
}

/** @returns the receipt as it now stands: a new one, or one with a refund more */
export const receiptAfter = (till: Till, open: OpenAct, answer: RecordedOrder | RefundedOrder): Receipt =>
  open.kind === 'order' ? printed(till, open, answer as RecordedOrder) : withSlip(till, open, answer as RefundedOrder)
