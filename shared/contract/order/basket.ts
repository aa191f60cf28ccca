// What every request about a basket says: where, what, and whose.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { LINES_MAX, money, purchaseLine } from '../../domain/order/purchase.ts'
import { SIGNATURE_FAILURES } from './till-signature.ts'

/** How the till knows the member: a member code, live or the ten digits alone, or a spoken phone number. */
export const named = z.union([
  z.strictObject({ code: z.string().max(40) }),
  z.strictObject({
    phone: z.string().max(20),
    /** A number nobody has becomes a member known by phone alone. */
    enrol: z.boolean().default(false),
  }),
])

/** The same, from whoever spends: the live code, or the number with the code that was sent to it or with what they agreed to on LINE. */
export const spender = z.union([
  z.strictObject({ code: z.string().max(40) }),
  z.strictObject({
    phone: z.string().max(20),
    enrol: z.boolean().default(false),
    /** From the SMS of `POST /pos/spend-codes`. */
    smsCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    /** From `POST /pos/spend-asks`, once the member has agreed. */
    lineAsk: id('ask').optional(),
  }),
])

export const basket = {
  storeId: id('sto'),
  /** ISO 4217. */
  currency: z.string().length(3).default('TWD'),
  lines: z.array(purchaseLine).max(LINES_MAX),
  /** What was paid, discounts taken off. */
  total: money,
}

export const BASKET_FAILURES = {
  ...SIGNATURE_FAILURES,
  'store-unknown': 422,
  'currency-unsupported': 422,
  'total-wrong': 422,
} as const
