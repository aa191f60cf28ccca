import { z } from '../base/schema.ts'
import { instant, text } from '../base/text-schema.ts'
import { REASONS } from '../domain/ledger/entry.ts'
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
        /** `coupon`, or the kind of card. */
        account: z.string(),
        /** Id of the programme or campaign. */
        of: z.string(),
        /** Programme or campaign name. */
        name: text(40),
        delta: z.int(),
        balance: z.int().nullable(),
        reason: z.enum(REASONS),
        store: z.string().nullable(),
        /** Why, in the words of the member of staff who did it. */
        note: z.string().nullable(),
        /** The day it was added late for, where staff told it. */
        occurredAt: instant.nullish(),
        /** Number of the order that it belongs to. */
        order: z.string().nullish(),
        /** The lot that a credit made, where the account holds lots. */
        lot: z.int().nullable(),
      }),
    ),
  }),
  failures: {},
})
