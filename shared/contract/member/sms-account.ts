import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { route } from '../route.ts'

const field = z.object({ name: z.string(), label: z.string(), isSecret: z.boolean(), most: z.int() })

export const readSmsAccount = route({
  key: 'GET /admin/sms',
  who: 'staff',
  permission: 'settings.write',
  summary:
    'The group’s account with an SMS gateway: whether it works, and how many SMS went out. Secrets never come back.',
  input: z.strictObject({}),
  output: z.object({
    account: z
      .object({
        kind: z.string(),
        /** Of what is secret `value` is null and `ending` its last letters. */
        fields: z.array(z.object({ name: z.string(), value: z.string().nullable(), ending: z.string().nullable() })),
        /** null: an operator stored it. */
        connected: z.object({ at: instant, by: z.string() }).nullable(),
      })
      .nullable(),
    /** What the gateway said just now; `left` SMS are paid for, where it tells. null without an account. */
    gateway: z
      .object({ state: z.enum(['good', 'refused', 'busy']), left: z.int().nullable(), detail: z.string().nullable() })
      .nullable(),
    /** SMS that did not go out, since one last did. */
    trouble: z.object({ since: instant, at: instant, times: z.int(), reason: z.string() }).nullable(),
    /** Handed to the gateway this month, by all brands of the group. */
    month: z.object({ month: z.string(), count: z.int() }),
    kinds: z.array(z.object({ kind: z.string(), name: z.string(), fields: z.array(field) })),
    /** The account is the whole group’s: who answers for some of its brands may look at it. */
    mayChange: z.boolean(),
    now: instant,
  }),
  failures: {},
})

export const connectSms = route({
  key: 'PUT /admin/sms',
  who: 'staff',
  permission: 'settings.write',
  summary:
    'Connects the group’s account with an SMS gateway once the gateway knows it. An empty secret keeps what is stored.',
  input: z.strictObject({
    kind: z.string().min(1).max(40),
    /** As the gateway’s form names them. */
    fields: z.record(z.string().max(40), z.string().max(200)),
  }),
  output: z.object({ connectedAt: instant, left: z.int().nullable() }),
  failures: {
    'sms-kind-unknown': 422,
    'sms-field-wrong': 422,
    'sms-account-refused': 422,
    'sms-gateway-silent': 503,
  },
})

export const testSms = route({
  key: 'POST /admin/sms/tests',
  who: 'staff',
  permission: 'settings.write',
  summary: 'Sends one SMS to a number of one’s own. It is paid for and counted as any other.',
  input: z.strictObject({ brand: id('brd'), phone: z.string().max(20) }),
  output: z.object({
    sentAt: instant,
    /** Masked. */
    to: z.string(),
  }),
  status: 201,
  failures: {
    'phone-invalid': 422,
    'sms-too-often': 429,
    'sms-refused': 422,
    'sms-account-missing': 409,
    'sms-account-refused': 422,
    'sms-gateway-silent': 503,
  },
})

export const disconnectSms = route({
  key: 'DELETE /admin/sms',
  who: 'staff',
  permission: 'settings.write',
  summary: 'Forgets the account. Codes by SMS cannot be asked for any more; LINE, live codes and clerks go on.',
  input: z.strictObject({}),
  output: z.object({ disconnectedAt: instant }),
  failures: { 'sms-account-missing': 409 },
})
