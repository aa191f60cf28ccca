import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant } from '../base/text-schema.ts'
import { home } from './member.ts'
import { bindingRequest } from './member/binding-request.ts'
import { route } from './route.ts'
import { OWN_STORES } from './staff/own-stores.ts'

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

export const changePhone = route({
  key: 'PUT /me/phone',
  who: 'member',
  summary:
    'Changes the member’s number to one they have proved; who is known by it alone becomes one with them, if they say so.',
  input: z.strictObject({
    phone,
    proof: z.string().max(2048),
    /** What was collected with the number comes along. Without it `phone-taken` asks, with `canBind`. */
    bind: z.literal(true).optional(),
  }),
  output: home,
  failures: {
    'member-not-found': 404,
    'phone-invalid': 422,
    'phone-taken': 409,
    'number-held': 409,
    'phone-proof-invalid': 422,
  },
})

export const listBindings = route({
  key: 'GET /admin/members/{id}/bindings',
  who: 'staff',
  permission: 'members.read',
  summary: 'Who asks to have this member bound to their LINE account instead, still undecided.',
  input: z.strictObject({ id: id('mem'), brand: id('brd') }),
  output: z.object({ open: z.array(bindingRequest) }),
  failures: {},
})

export const listWaitingBindings = route({
  key: 'GET /admin/bindings',
  who: 'staff',
  permission: 'members.read',
  summary: 'Who waits for the brand’s decision about a member, whoever’s; those that lapse first come first.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({
    open: z.array(bindingRequest.extend({ member: z.object({ id: id('mem'), name: z.string() }) })),
  }),
  failures: {},
})

export const decideBinding = route({
  key: 'POST /admin/bindings/{id}/decision',
  who: 'staff',
  permission: 'members.write',
  summary: 'Moves a member to the LINE account that asks, or refuses; decided once.',
  input: z.strictObject({
    id: id('bnd'),
    member: id('mem'),
    brand: id('brd'),
    approve: z.boolean(),
    reason: z.string().trim().min(1).max(200),
  }),
  output: z.object({ approved: z.boolean(), at: instant }),
  failures: { ...OWN_STORES, 'binding-decided': 409, 'binding-gone': 409 },
})
