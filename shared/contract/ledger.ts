import { z } from '../base/schema.ts'
import { instant, text } from '../base/text-schema.ts'
import { route } from './route.ts'

export const history = route({
  key: 'GET /me/entries',
  who: 'member',
  summary: 'Every movement, newest first, with its reason.',
  input: z.strictObject({}),
  output: z.object({
    entries: z.array(
      z.object({
        key: z.string(),
        at: instant,
        account: z.enum(['stamp', 'coupon']),
        /** Programme or campaign name. */
        name: text(40),
        delta: z.int(),
        balance: z.int().nullable(),
        reason: z.enum([
          'counter',
          'card-filled',
          'playbook',
          'redeemed',
          'expired',
          'correction',
          'late-credit',
          'joined',
        ]),
        store: z.string().nullable(),
      }),
    ),
  }),
  failures: {},
})
