import { z } from '../base/schema.ts'
import { instant } from '../base/text-schema.ts'
import { route } from './route.ts'

/** As people type it. */
const phone = z.string().max(20)

export const sendPhoneCode = route({
  key: 'POST /phone/codes',
  who: 'line-user',
  summary: 'Sends a one-time code by SMS to a phone the caller says is theirs.',
  input: z.strictObject({ phone }),
  output: z.object({
    /** Until when the code may be typed in. */
    expiresAt: instant,
    /** From when another one may be asked for. */
    resendAt: instant,
  }),
  status: 201,
  failures: {
    'phone-invalid': 422,
    'sms-too-often': 429,
    'sms-code-locked': 429,
    'sms-refused': 422,
    'sms-not-connected': 503,
  },
})

export const provePhone = route({
  key: 'POST /phone/proofs',
  who: 'line-user',
  summary: 'Exchanges the code from the SMS for a proof that the caller holds the phone.',
  input: z.strictObject({ phone, code: z.string().regex(/^\d{6}$/) }),
  output: z.object({
    /** Handed in with what needs it, by the same LINE user, for the same number. */
    proof: z.string(),
    expiresAt: instant,
  }),
  failures: {
    'phone-invalid': 422,
    'sms-code-wrong': 422,
    'sms-code-locked': 429,
    'sms-code-expired': 410,
  },
})
