// Asked of the member on LINE, for who has no live code to show and is a friend of the account.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { money, MONEY_MAX } from '../../domain/order/purchase.ts'
import { askState } from '../member/spend-ask.ts'
import { useFailures } from '../coupon/failures.ts'
import { route } from '../route.ts'
import { SIGNATURE_FAILURES } from './till-signature.ts'
import { couponCodes, use } from './use.ts'

export const sendSpendAsk = route({
  key: 'POST /pos/spend-asks',
  who: 'till',
  summary:
    'Asks a member on LINE whether this store may use so much of theirs: good for one spending, ten minutes. Nothing is spent by it.',
  input: z
    .strictObject({
      storeId: id('sto'),
      phone: z.string().max(20),
      /** What there is to pay, coupons taken off; what is used lowers or pays it. */
      bill: money.optional(),
      use: use.default([]),
      /** Coupons that nobody scanned, by their `number` of the quote. */
      coupons: couponCodes.default([]),
      /** Stored value to be paid back instead. */
      payOut: z.strictObject({ amount: z.int().min(1).max(MONEY_MAX), programId: id('crd').optional() }).optional(),
    })
    .refine(
      ({ use: uses, coupons, bill, payOut }) =>
        (uses.length + coupons.length > 0 && bill !== undefined) !== (payOut !== undefined),
      { path: ['use'] },
    ),
  output: z.object({
    id: id('ask'),
    member: z.object({ name: z.string() }),
    /** Until when the member may agree, and the till spend. */
    expiresAt: instant,
  }),
  status: 201,
  failures: {
    ...SIGNATURE_FAILURES,
    'store-unknown': 422,
    'member-not-found': 404,
    /** No friend of the account, or blocked it: an SMS reaches them. */
    'line-friend-needed': 409,
    // No 429, for tills send those again by themselves.
    'spend-ask-too-often': 409,
    ...useFailures,
    'coupon-min-spend': 409,
    'coupon-item-missing': 409,
    'not-enough': 409,
    'use-not-allowed': 409,
    'value-other-company': 409,
    'value-not-offered': 409,
    'amount-invalid': 422,
  },
})

export const watchSpendAsk = route({
  key: 'GET /pos/spend-asks/{id}',
  who: 'till',
  summary: 'What has become of a question on LINE. Asked every two seconds at most while the cashier waits.',
  input: z.strictObject({ id: id('ask') }),
  output: z.object({
    id: id('ask'),
    state: askState,
    expiresAt: instant,
    /** Why LINE did not take the message. */
    why: z.string().nullable(),
  }),
  failures: { ...SIGNATURE_FAILURES, 'spend-ask-unknown': 404 },
})
