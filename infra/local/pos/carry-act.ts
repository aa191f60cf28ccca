// Acts that record something: kept before they are sent, and until somebody has answered.
import { randomUUID } from 'node:crypto'
import type { RecordedOrder, RefundedOrder } from '#shared/contract/order.ts'
import { NO_KEY } from './ask.ts'
import { receiptAfter } from './receipt-after.ts'
import { sendSigned, type Answered } from './send-signed.ts'
import type { Till } from './till-of.ts'
import type { OpenAct, Receipt } from './tills.ts'

/** Acts on their way, by the cashier’s press: a second press waits for the same answer. */
const under = new Map<string, Promise<Answered<Receipt>>>()

const stillOpen = (number: string) => ({
  did: 'refused' as const,
  isFinal: true,
  code: 'still-open',
  title: `${number} 還沒有收到回覆`,
  words: '先把它再送一次。同一張單用同一個 Idempotency-Key，只會記一次。',
})

const carry = async (till: Till, open: OpenAct): Promise<Answered<Receipt>> => {
  if (!till.key) return NO_KEY
  const { tills, storeId } = till
  const told = await sendSigned<RecordedOrder | RefundedOrder>(till.wire, till.key, open, !open.unanswered)
  if (told.did === 'unanswered' || (told.did === 'refused' && !told.isFinal)) return told
  if (told.did === 'refused') {
    tills.settle(storeId, 'nothing')
    return told
  }
  const receipt = receiptAfter(till, open, told.answer)
  tills.putReceipt(storeId, receipt)
  tills.settle(storeId, open.kind === 'order' ? 'number' : 'nothing')
  return { did: 'done', answer: receipt }
}

export const isUnderWay = ({ act }: OpenAct): boolean => under.has(act)

const once = (till: Till, open: OpenAct): Promise<Answered<Receipt>> => {
  const going = under.get(open.act)
  if (going) return going
  const begun = carry(till, open).finally(() => under.delete(open.act))
  under.set(open.act, begun)
  return begun
}

/** Begins an act, unless another one is still open: a till does one thing at a time. */
export const carryAct = async (
  till: Till,
  act: string,
  make: () => Omit<OpenAct, 'act' | 'idempotencyKey' | 'unanswered'>,
): Promise<Answered<Receipt>> => {
  const standing = till.tills.open(till.storeId)
  if (standing && standing.act !== act) return stillOpen(standing.number)
  if (!till.key) return NO_KEY
  const open = standing ?? { ...make(), act, idempotencyKey: randomUUID(), unanswered: false }
  // Kept as unanswered before it is sent: whoever is killed in between does not know what became of it.
  till.tills.begin(till.storeId, { ...open, unanswered: true })
  return once(till, open)
}

/** What nobody answered, once more. */
export const sendAgain = async (till: Till): Promise<Answered<Receipt>> => {
  const open = till.tills.open(till.storeId)
  if (!open) throw new Error('沒有等回覆的單')
  return once(till, open)
}
