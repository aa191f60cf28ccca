import type { PaidOutValue, ToppedUp } from '#shared/contract/order/value.ts'
import { NO_KEY } from './ask.ts'
import type { Named } from './basket.ts'
import { sendSigned, type Answered } from './send-signed.ts'
import type { Till } from './till-of.ts'

export interface ValueMove {
  /** The cashier’s press: sent again it is the same payment. */
  act: string
  way: 'top-ups' | 'pay-outs'
  amount: number
  /** For a pay-out the live code, the one by SMS, or a yes on LINE. */
  member: Named
}

const NUMBER_LETTERS = 12

/** Money comes onto a stored-value card, or is paid back. The press gives the number, so that no press is two payments. */
export const moveValue = async (
  till: Till,
  { act, way, amount, member }: ValueMove,
): Promise<Answered<ToppedUp | PaidOutValue>> => {
  if (!till.key) return NO_KEY
  const number = `${way === 'top-ups' ? 'V' : 'O'}-${act.slice(0, NUMBER_LETTERS)}`
  const named = 'phone' in member ? { phone: member.phone, smsCode: member.smsCode, lineAsk: member.lineAsk } : member
  const body = JSON.stringify({ number, storeId: till.storeId, amount, member: named })
  return sendSigned(till.wire, till.key, { path: `/pos/${way}`, body, idempotencyKey: act })
}
