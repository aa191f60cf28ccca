// A code by SMS, for members who have no live code to show.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { route } from '../route.ts'
import { SIGNATURE_FAILURES } from './till-signature.ts'

export const sendSpendCode = route({
  key: 'POST /pos/spend-codes',
  who: 'till',
  summary: 'Sends a member a code by SMS that they tell the cashier: good for one spending at this store, ten minutes.',
  input: z.strictObject({ storeId: id('sto'), phone: z.string().max(20) }),
  output: z.object({
    member: z.object({ name: z.string() }),
    /** Until when it may be used. */
    expiresAt: instant,
    /** From when another one may be asked for. */
    resendAt: instant,
  }),
  status: 201,
  failures: {
    ...SIGNATURE_FAILURES,
    'store-unknown': 422,
    'phone-invalid': 422,
    'member-not-found': 404,
    // Tills send a 429 again by themselves: these say when, or go by nothing that a till can do.
    'sms-too-often': 409,
    'spend-code-locked': 409,
    'sms-refused': 422,
    'sms-not-connected': 409,
  },
})
