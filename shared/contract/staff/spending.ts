// What a member uses on a bill in staff mode, and money that comes onto their card there.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { money } from '../../domain/order/purchase.ts'
import { heldCoupon } from '../coupon/held-coupon.ts'
import { usableLine, USE_FAILURES, usedCoupon, usedLine } from '../order/use.ts'
import { route } from '../route.ts'
import { act } from './act.ts'
import { CLERK_FAILURES } from './clerk.ts'
import { wish } from './wish.ts'

/** One of the two: a member code, or a phone number as people say it. */
const who = { code: z.string().trim().min(1).max(40).optional(), phone: z.string().trim().min(1).max(20).optional() }

const NOBODY = { 'code-unknown': 404, 'member-elsewhere': 409 } as const

export const quoteByHand = route({
  key: 'POST /clerk/quotes',
  who: 'clerk',
  summary: 'What a member may use on this bill, and what is left of it with what they chose. Writes nothing.',
  input: z.strictObject({ ...who, ...wish }),
  output: z.object({
    member: z.object({ name: z.string() }),
    usable: z.array(usableLine),
    coupons: z.array(z.object({ id: id('cpn'), name: text(40), headline: text(20), expiresAt: instant })),
    /** What was chosen. */
    used: z.array(usedLine),
    laid: z.array(usedCoupon),
    /** What all of it takes off; what is left then, and what of that is still to be collected: value pays its part. */
    off: z.int(),
    total: z.int(),
    due: z.int(),
  }),
  failures: { ...CLERK_FAILURES, ...USE_FAILURES, ...NOBODY },
})

export const spendByHand = route({
  key: 'POST /clerk/spendings',
  who: 'clerk',
  summary:
    'Uses points, stored value and coupons on a bill, and gives what is paid of it. Needs the live code, or what whoever has the number agreed to: on LINE, or by a code they were sent.',
  input: z
    .strictObject({
      ...who,
      ...wish,
      /** From the look-up that read the live code: it was of now then. */
      seen: z.string().max(120).optional(),
      lineAsk: id('ask').optional(),
      smsCode: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      /** What the clerk saw would be left. */
      total: money,
    })
    .refine(({ use, coupons }) => use.length + coupons.length > 0, { path: ['use'] }),
  output: z.object({ act, coupons: z.array(heldCoupon) }),
  status: 201,
  failures: { ...CLERK_FAILURES, ...USE_FAILURES, ...NOBODY, 'total-wrong': 422 },
})

export const topUpByHand = route({
  key: 'POST /clerk/top-ups',
  who: 'clerk',
  summary: 'Puts money on a stored-value card, with the bonus it earns. Money comes in, so a spoken number will do.',
  input: z.strictObject({
    ...who,
    amount: money.min(1),
    /** Where the brand runs more than one. */
    programId: id('crd').optional(),
  }),
  output: z.object({ act }),
  status: 201,
  failures: {
    ...CLERK_FAILURES,
    ...NOBODY,
    'value-not-offered': 409,
    'value-other-company': 409,
    'amount-invalid': 422,
    'balance-too-high': 409,
  },
})
