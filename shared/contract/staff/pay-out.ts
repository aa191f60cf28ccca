// Stored value that is paid back in cash over the counter in staff mode.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { PIN_DIGITS } from '../../domain/staff/clerk.ts'
import { money } from '../../domain/order/purchase.ts'
import { earnedLine } from '../order/earned-line.ts'
import { PROOF_FAILURES } from '../order/use.ts'
import { route } from '../route.ts'
import { act } from './act.ts'
import { CLERK_FAILURES } from './clerk.ts'

/** One of the two: a member code, or a phone number as people say it. */
const who = { code: z.string().trim().min(1).max(40).optional(), phone: z.string().trim().min(1).max(20).optional() }

const FAILURES = {
  ...CLERK_FAILURES,
  'code-unknown': 404,
  'member-elsewhere': 409,
  'value-not-offered': 409,
  'value-other-company': 409,
  'amount-invalid': 422,
} as const

export const quotePayOut = route({
  key: 'POST /clerk/pay-out-quotes',
  who: 'clerk',
  summary: 'What a member would be handed for what they paid onto a card, and what goes with it. Writes nothing.',
  input: z.strictObject({
    ...who,
    programId: id('crd'),
    /** NT$ off what was paid in; all of it unless told. */
    amount: money.min(1).optional(),
  }),
  output: earnedLine.pick({ programId: true, name: true, unit: true }).extend({
    member: z.object({ name: z.string() }),
    /** On the card: what was paid in, and what was given on top. */
    paid: z.int(),
    bonus: z.int(),
    taken: z.int(),
    fee: z.int(),
    cash: z.int(),
    bonusGone: z.int(),
    /** Of the whole card afterwards. */
    balance: z.int(),
    /** Above the limit of the day for one person: which colleagues may stand by it. */
    second: z.object({ limit: z.int(), clerks: z.array(z.object({ id: id('clk'), name: z.string() })) }).nullable(),
  }),
  failures: FAILURES,
})

export const payOutByHand = route({
  key: 'POST /clerk/pay-outs',
  who: 'clerk',
  summary:
    'Pays back in cash what was paid in, less the fee. Needs the live code, or the code by SMS; above the limit of the day a second clerk, by their PIN.',
  input: z.strictObject({
    ...who,
    programId: id('crd'),
    /** NT$ off what was paid in. */
    amount: money.min(1),
    /** What the clerk saw would be handed over. */
    cash: money,
    /** From the look-up that read the live code: it was of now then. */
    seen: z.string().max(120).optional(),
    smsCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    second: z
      .strictObject({
        clerk: id('clk'),
        pin: z.string().regex(new RegExp(`^\\d{${PIN_DIGITS.min},${PIN_DIGITS.max}}$`)),
      })
      .optional(),
  }),
  output: z.object({ act }),
  status: 201,
  failures: {
    ...FAILURES,
    ...PROOF_FAILURES,
    'pay-out-changed': 409,
    'second-needed': 403,
    'second-same': 403,
    'second-unknown': 404,
    'clerk-pin-wrong': 403,
    'clerk-pin-locked': 429,
  },
})
