// What a guest wants to use is laid down before the money moves; nobody need remember it, for it goes back by itself.
import type { Held } from '#shared/contract/order/hold.ts'
import { NO_KEY } from './ask.ts'
import { basketOf, type Basket } from './basket.ts'
import { sendSigned, type Answered } from './send-signed.ts'
import type { Till } from './till-of.ts'

export type { Held }

/** What the cashier chose; the member is named by the live code on their phone, or their number and the code that came to it. */
export type Wish = Basket & {
  /** The cashier’s press: the same press sent twice holds once. */
  act: string
  use: { programId: string; amount: number }[]
  coupons: string[]
}

export const layDown = async (till: Till, { act, use, coupons, ...basket }: Wish): Promise<Answered<Held>> =>
  till.key
    ? sendSigned(till.wire, till.key, {
        path: '/pos/holds',
        body: JSON.stringify({ ...basketOf(till, basket), use, coupons }),
        idempotencyKey: `hold-${act}`,
      })
    : NO_KEY

export const letGo = async (till: Till, { id }: Pick<Held, 'id'>): Promise<Answered<{ id: string }>> =>
  till.key ? sendSigned(till.wire, till.key, { method: 'DELETE', path: `/pos/holds/${id}`, body: '' }) : NO_KEY
