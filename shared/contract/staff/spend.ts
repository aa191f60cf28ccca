// Spending for somebody whose phone is not here to be scanned: asked on LINE, or by a code they are sent.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { tillFailures } from '../coupon/failures.ts'
import { askState } from '../member/spend-ask.ts'
import { route } from '../route.ts'
import { CLERK_FAILURES } from './clerk.ts'
import { wish } from './wish.ts'

const phone = z.string().trim().min(1).max(20)

const NOBODY = { 'code-unknown': 404, 'member-elsewhere': 409 } as const

export const askByHand = route({
  key: 'POST /clerk/spend-asks',
  who: 'clerk',
  summary:
    'Asks a member on LINE whether this store may redeem a coupon of theirs, or use so much of theirs on a bill. Nothing is taken by it.',
  input: z
    .strictObject({ phone, coupon: id('cpn').optional(), ...wish, bill: wish.bill.optional() })
    .refine(
      ({ coupon, bill, use, coupons }) =>
        (bill !== undefined && use.length + coupons.length > 0) !== (coupon !== undefined),
      {
        path: ['coupon'],
      },
    ),
  output: z.object({ id: id('ask'), expiresAt: instant }),
  status: 201,
  failures: {
    ...tillFailures,
    ...CLERK_FAILURES,
    ...NOBODY,
    'not-enough': 409,
    'use-not-allowed': 409,
    'value-other-company': 409,
    'line-friend-needed': 409,
    'spend-ask-too-often': 409,
  },
})

export const watchByHand = route({
  key: 'GET /clerk/spend-asks/{id}',
  who: 'clerk',
  summary: 'What has become of a question on LINE.',
  input: z.strictObject({ id: id('ask') }),
  output: z.object({ id: id('ask'), state: askState, expiresAt: instant, why: z.string().nullable(), now: instant }),
  failures: { ...CLERK_FAILURES, 'spend-ask-unknown': 404 },
})

export const codeByHand = route({
  key: 'POST /clerk/spend-codes',
  who: 'clerk',
  summary: 'Sends a member a code by SMS that they tell the clerk: good for one spending at this store, ten minutes.',
  input: z.strictObject({ phone }),
  output: z.object({ expiresAt: instant, resendAt: instant }),
  status: 201,
  failures: {
    ...CLERK_FAILURES,
    ...NOBODY,
    'phone-invalid': 422,
    'member-not-found': 404,
    'sms-too-often': 409,
    'spend-code-locked': 409,
    'sms-refused': 422,
    'sms-not-connected': 409,
  },
})
