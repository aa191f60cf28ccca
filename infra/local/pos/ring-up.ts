import { basketOf, type Basket } from './basket.ts'
import { carryAct } from './carry-act.ts'
import type { Held } from './lay-down.ts'
import type { Answered } from './send-signed.ts'
import type { Till } from './till-of.ts'
import type { Receipt } from './tills.ts'

/** The page hands the same `act` for the same press, however often it is sent. */
export type Sale = Basket & {
  act: string
  /** What was laid down for this very basket, and the total it leaves. */
  held?: Pick<Held, 'id' | 'total'>
}

const DIGITS = 4
const INVOICE_DIGITS = 8

const numbersAfter = ({ letter, tills, storeId }: Till) => {
  const nth = tills.orders(storeId) + 1
  return {
    number: `${letter}${String(nth).padStart(DIGITS, '0')}`,
    invoiceNumber: `J${letter}${String(nth).padStart(INVOICE_DIGITS, '0')}`,
  }
}

export const ringUp = async (till: Till, { act, held, ...basket }: Sale): Promise<Answered<Receipt>> => {
  const known = till.tills.receipts(till.storeId).find((receipt) => receipt.act === act)
  if (known) return { did: 'done', answer: known }
  return carryAct(till, act, () => {
    const numbers = numbersAfter(till)
    const paidAt = new Date(till.wire.now()).toISOString()
    return {
      kind: 'order',
      number: numbers.number,
      path: '/pos/orders',
      body: JSON.stringify({
        ...numbers,
        ...basketOf(till, basket),
        ...(held && { hold: held.id, total: held.total }),
        paidAt,
      }),
    }
  })
}
