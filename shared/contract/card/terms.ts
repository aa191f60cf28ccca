// What a card says of itself: how long, where, how and for whom it is.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { day, instant, text } from '../../base/text-schema.ts'
import { WAYS } from '../../domain/card/program.ts'
import { route } from '../route.ts'

export const cardTerms = route({
  key: 'GET /me/cards/{id}/terms',
  who: 'member',
  summary:
    'The period of a card, its stores, the ways and the pace at which it is earned, its tiers, and what follows it.',
  input: z.strictObject({ id: id('crd') }),
  output: z.object({
    /** Local days, both included; null = open. */
    period: z.object({ from: day.nullable(), until: day.nullable() }),
    /** Null = every store of the brand, or of every brand where the card is the group’s. */
    stores: z.array(z.object({ id: id('sto'), name: z.string(), brand: text(40) })).nullable(),
    isGroups: z.boolean(),
    ways: z.array(z.enum(WAYS)),
    /** Least time between two acts that count, in minutes, 0 = none; and the most of them a business day. */
    pace: z.object({ intervalMinutes: z.int(), dailyCap: z.int().nullable() }),
    /** From the bottom up; null = everybody. */
    tiers: z.array(text(20)).nullable(),
    /** Since when nothing more is earned on it. */
    ended: instant.nullable(),
    /** What the card is called that follows it once it is full. */
    follows: text(24).nullable(),
  }),
  failures: {},
})
