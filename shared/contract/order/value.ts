// Stored value at the till: money comes onto a card, and goes back to whoever paid it in.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { money } from '../../domain/order/purchase.ts'
import { route } from '../route.ts'
import { SIGNATURE_FAILURES } from './till-signature.ts'
import { PROOF_FAILURES } from './use.ts'

/** The till’s own number of the payment. */
const number = z
  .string()
  .trim()
  .regex(/^[\w./-]{1,64}$/)

const moved = z.object({
  number: z.string(),
  member: z.object({ name: z.string() }),
  programId: id('crd'),
  name: text(24),
  unit: text(6),
  /** Of the whole card afterwards, bonus included. */
  balance: z.int(),
  /** For the receipt, in the store’s language. */
  receiptText: z.string(),
})

const toppedUp = moved.extend({ paid: z.int(), bonus: z.int() })
const paidOut = moved.extend({
  /** Taken off what was paid in, and of it the fee and the cash that goes over the counter. */
  taken: z.int(),
  fee: z.int(),
  cash: z.int(),
  /** Bonus that goes with it. */
  bonusGone: z.int(),
})
const voided = moved.extend({
  /** Off the card again: what was paid, and the bonus that came with it. */
  taken: z.int(),
  /** Money that goes back over the counter. */
  cash: z.int(),
})
export type VoidedTopUp = z.infer<typeof voided>
export type ToppedUp = z.infer<typeof toppedUp>
export type PaidOutValue = z.infer<typeof paidOut>

const paying = {
  number,
  storeId: id('sto'),
  amount: money.min(1),
  /** Where the brand runs more than one. */
  programId: id('crd').optional(),
}

const VALUE_FAILURES = {
  ...SIGNATURE_FAILURES,
  'store-unknown': 422,
  'value-not-offered': 409,
  'value-other-company': 409,
  'amount-invalid': 422,
} as const

export const topUpValue = route({
  key: 'POST /pos/top-ups',
  who: 'till',
  summary: 'Puts money on a stored-value card, with the bonus it earns. The number makes it once.',
  input: z.strictObject({
    ...paying,
    /** Money comes in, so a spoken phone number will do. */
    member: z.union([z.strictObject({ code: z.string().max(40) }), z.strictObject({ phone: z.string().max(20) })]),
  }),
  output: toppedUp,
  status: 201,
  failures: { ...VALUE_FAILURES, 'balance-too-high': 409, 'top-up-already-recorded': 409 },
})

export const payOutValue = route({
  key: 'POST /pos/pay-outs',
  who: 'till',
  summary: 'Pays back what was paid in, less the fee. Asks for the live code on the member’s phone, or the one by SMS.',
  input: z.strictObject({
    ...paying,
    member: z.union([
      z.strictObject({ code: z.string().max(40) }),
      z.strictObject({ phone: z.string().max(20), smsCode: z.string().regex(/^\d{6}$/) }),
    ]),
  }),
  output: paidOut,
  status: 201,
  failures: {
    ...VALUE_FAILURES,
    ...PROOF_FAILURES,
    'pay-out-already-recorded': 409,
  },
})

export const voidTopUp = route({
  key: 'POST /pos/top-up-voids',
  who: 'till',
  summary:
    'Takes a top-up off again that should not have been, bonus and all, while nothing of it has been used. Once.',
  input: z.strictObject({ topUp: number, storeId: id('sto') }),
  output: voided,
  status: 201,
  failures: {
    ...SIGNATURE_FAILURES,
    'store-unknown': 422,
    'top-up-unknown': 404,
    'top-up-used': 409,
    'top-up-already-voided': 409,
  },
})
