// Laid down before the money moves: points, stored value and coupons wait ten minutes for the order that uses them.
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { route } from '../route.ts'
import { basket, BASKET_FAILURES, spender } from './basket.ts'
import { SIGNATURE_FAILURES } from './till-signature.ts'
import { couponCodes, use, USE_FAILURES, usedCoupon, usedLine } from './use.ts'

export const holdId = z.string().regex(/^hld_[0-9A-Z]{26}$/)

const held = z.object({
  id: z.string(),
  expiresAt: instant,
  member: z.object({ name: z.string() }),
  used: z.array(usedLine),
  coupons: z.array(usedCoupon),
  /** What all of it takes off. */
  off: z.int(),
  /** What the order’s `total` has to be: the basket less what comes off. */
  total: z.int(),
  /** Of that, what is still to be collected: stored value pays its part. */
  due: z.int(),
  /** What each line of the basket costs then, in their order. */
  lines: z.array(z.int()),
})
export type Held = z.infer<typeof held>

export const holdSpending = route({
  key: 'POST /pos/holds',
  who: 'till',
  summary:
    'Sets aside what a member wants to use on this basket, for ten minutes. Points and value need the live code, or the one by SMS.',
  input: z
    .strictObject({ ...basket, member: spender, use: use.default([]), coupons: couponCodes.default([]) })
    .refine(({ use: used, coupons }) => used.length + coupons.length > 0, { path: ['use'] }),
  output: held,
  status: 201,
  failures: { ...BASKET_FAILURES, ...USE_FAILURES },
})

export const releaseHold = route({
  key: 'DELETE /pos/holds/{id}',
  who: 'till',
  summary: 'Lets go what was set aside. Again, or after the ten minutes, changes nothing.',
  input: z.strictObject({ id: holdId }),
  output: z.object({ id: z.string(), state: z.literal('released') }),
  failures: {
    ...SIGNATURE_FAILURES,
    'hold-unknown': 404,
    /** An order has used it. */
    'hold-mismatch': 409,
  },
})
