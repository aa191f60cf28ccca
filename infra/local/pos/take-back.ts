import type { RefundedOrder } from '#shared/contract/order.ts'
import { NO_KEY } from './ask.ts'
import { carryAct } from './carry-act.ts'
import { receiptOr } from './receipt-after.ts'
import { leftOf, refundAmount } from './refund-amount.ts'
import { sendSigned, type Answered } from './send-signed.ts'
import type { Till } from './till-of.ts'
import type { Line, Receipt } from './tills.ts'

export interface Return {
  /** The receipt’s number. */
  order: string
  lines: readonly Line[]
}

/** The refund as the API wants it. */
const refundOf = (till: Till, { order, lines }: Return) => {
  const receipt = receiptOr(till, order)
  for (const { sku, quantity } of lines)
    if (quantity > leftOf(receipt, sku)) throw new Error(`${order} 的 ${sku} 沒有這麼多可以退`)
  return {
    number: `${order}-R${receipt.refunds.length + 1}`,
    order,
    storeId: till.storeId,
    refundedAt: new Date(till.wire.now()).toISOString(),
    amount: refundAmount(receipt, lines),
    lines,
  }
}

export const takeBack = async (till: Till, { act, ...back }: Return & { act: string }): Promise<Answered<Receipt>> => {
  const receipt = receiptOr(till, back.order)
  if (receipt.refunds.some((refund) => refund.act === act)) return { did: 'done', answer: receipt }
  return carryAct(till, act, () => {
    const refund = refundOf(till, back)
    return { kind: 'refund', number: refund.number, path: '/pos/refunds', body: JSON.stringify(refund) }
  })
}

export type Preview = Pick<RefundedOrder, 'state' | 'taken' | 'voided' | 'returned' | 'revived' | 'cash'> & {
  amount: number
}

export const previewReturn = async (till: Till, back: Return): Promise<Answered<Preview>> => {
  if (!till.key) return NO_KEY
  const refund = refundOf(till, back)
  const told = await sendSigned<RefundedOrder>(till.wire, till.key, {
    path: '/pos/refunds/preview',
    body: JSON.stringify(refund),
  })
  return told.did === 'done' ? { did: 'done', answer: { ...told.answer, amount: refund.amount } } : told
}
