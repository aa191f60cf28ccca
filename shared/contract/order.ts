import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant, text } from '../base/text-schema.ts'
import { LINES_MAX, money } from '../domain/order/purchase.ts'
import { heldCoupon } from './coupon/held-coupon.ts'
import { basket, BASKET_FAILURES, named, spender } from './order/basket.ts'
import { earnedLine } from './order/earned-line.ts'
import { holdId } from './order/hold.ts'
import { SIGNATURE_FAILURES } from './order/till-signature.ts'
import { couponCodes, returnedLine, usableLine, use, USE_FAILURES, usedCoupon, usedLine } from './order/use.ts'
import { route } from './route.ts'

/** A till’s own number of an order or a refund. */
const number = z
  .string()
  .trim()
  .regex(/^[\w./-]{1,64}$/)

/** A programme that gave nothing, and why. */
const skippedLine = z.object({ programId: id('crd'), name: text(24), why: z.string() })

const recorded = z.object({
  number: z.string(),
  /** `林○婷`; null when nobody was named, or nobody is known by that name. */
  member: z.object({ name: z.string() }).nullable(),
  earned: z.array(earnedLine),
  skipped: z.array(skippedLine),
  coupons: z.array(heldCoupon),
  /** What was used on it. */
  used: z.array(usedLine),
  redeemed: z.array(usedCoupon),
  /** For the receipt’s QR when no member was named: whoever opens it within seven days has what it is worth. */
  claimUrl: z.string().nullable(),
  /** For the receipt, in the store’s language. */
  receiptText: z.string(),
})
export type RecordedOrder = z.infer<typeof recorded>

export const recordOrder = route({
  key: 'POST /pos/orders',
  who: 'till',
  summary: 'Records a paid order and gives the member what it earns on every card. The order’s number makes it once.',
  input: z
    .strictObject({
      number,
      ...basket,
      paidAt: instant,
      /** Of the Taiwanese uniform invoice: two letters, eight digits. */
      invoiceNumber: z
        .string()
        .regex(/^[A-Z]{2}\d{8}$/)
        .optional(),
      member: spender.optional(),
      /** From `POST /pos/holds`: what was set aside is used. */
      hold: holdId.optional(),
      /** Without a hold, at once: then `member` brings the live code or the one by SMS, and `bill` is what there was to pay before. */
      use: use.optional(),
      coupons: couponCodes.optional(),
      bill: money.optional(),
    })
    .refine(({ hold, use: used, coupons }) => !hold || (!used?.length && !coupons?.length), { path: ['hold'] })
    .refine(({ use: used, coupons, bill }) => bill !== undefined || (!used?.length && !coupons?.length), {
      path: ['bill'],
    }),
  output: recorded,
  status: 201,
  failures: {
    ...BASKET_FAILURES,
    'order-already-recorded': 409,
    'order-too-old': 422,
    'paid-at-future': 422,
    'phone-invalid': 422,
    ...USE_FAILURES,
    'hold-unknown': 404,
    'hold-lapsed': 409,
    /** Another store, another member, another total, or used already. */
    'hold-mismatch': 409,
  },
})

export const quoteOrder = route({
  key: 'POST /pos/quote',
  who: 'till',
  summary:
    'What this basket would earn, and what this member may use. Writes nothing, but counts numbers that nobody has: who tries them out is held up.',
  input: z.strictObject({ ...basket, member: named.optional() }),
  output: z.object({
    member: z.object({ name: z.string() }).nullable(),
    earned: z.array(earnedLine),
    skipped: z.array(skippedLine),
    /** What the member may use on it, in money. */
    usable: z.array(usableLine),
    /** `needs: 'proof'`: a number was said, so each has neither `code` nor `id`. Scan it, or name it by its `number` with the live code, a code by SMS or a yes on LINE. */
    coupons: z.array(heldCoupon.extend({ id: heldCoupon.shape.id.nullable(), needs: z.literal('proof').nullable() })),
  }),
  failures: BASKET_FAILURES,
})

const refundInput = z.strictObject({
  number,
  /** The order’s number. */
  order: number,
  storeId: id('sto'),
  refundedAt: instant,
  /** Money given back. */
  amount: money,
  lines: z
    .array(z.strictObject({ sku: z.string().min(1).max(64), quantity: z.int().min(1).max(9_999) }))
    .max(LINES_MAX),
  reason: z.string().trim().max(80).optional(),
})

const takenLine = z.object({
  programId: id('crd'),
  name: text(24),
  unit: text(6),
  /** Taken back; what the member had used already may be missing, by the programme’s own rule. */
  taken: z.int(),
  missing: z.int(),
  balance: z.int(),
})

const refunded = z.object({
  number: z.string(),
  order: z.string(),
  /** `awaited`: its order has not come yet; it is applied when it does. */
  state: z.enum(['applied', 'awaited']),
  taken: z.array(takenLine),
  /** Coupons that the order had given and that go with it. */
  voided: z.array(id('cpn')),
  /** What the order had used and the member has again. */
  returned: z.array(returnedLine),
  /** Coupons that the order had used and that are usable again: the whole order was refunded. */
  revived: z.array(id('cpn')),
  /** Money to hand out: `amount` less what went back as stored value. */
  cash: z.int(),
  receiptText: z.string(),
})
export type RefundedOrder = z.infer<typeof refunded>

const REFUND_FAILURES = {
  ...SIGNATURE_FAILURES,
  'store-unknown': 422,
  'refund-too-large': 422,
  'refund-unknown-line': 422,
  'paid-at-future': 422,
  'order-too-old': 422,
  /** A programme’s rule is to refuse a refund of what was used already. */
  'refund-blocked': 409,
} as const

export const refundOrder = route({
  key: 'POST /pos/refunds',
  who: 'till',
  summary:
    'Refunds an order, whole or in part: takes back what that part had earned. The refund’s number makes it once.',
  input: refundInput,
  output: refunded,
  status: 201,
  failures: { ...REFUND_FAILURES, 'refund-already-recorded': 409 },
})

export const previewRefund = route({
  key: 'POST /pos/refunds/preview',
  who: 'till',
  summary: 'What a refund would take back. Writes nothing.',
  input: refundInput,
  output: refunded,
  failures: { ...REFUND_FAILURES, 'refund-already-recorded': 409 },
})

export const lookUpMember = route({
  key: 'POST /pos/members',
  who: 'till',
  summary: 'Whom a member code or a phone number belongs to, as little as a till must know.',
  input: z.strictObject({ member: named }),
  output: z.object({
    member: z
      .object({
        name: z.string(),
        cards: z.array(earnedLine.omit({ added: true, owes: true })),
        /** Whether they can be asked on LINE. */
        isFriend: z.boolean(),
        /** Whether a code by SMS proved that their number is theirs. */
        phoneProved: z.boolean(),
      })
      .nullable(),
  }),
  failures: SIGNATURE_FAILURES,
})
