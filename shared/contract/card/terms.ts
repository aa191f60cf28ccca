// What a card says of itself: how long, where, how and for whom it is.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { day, instant, text } from '../../base/text-schema.ts'
import { WAYS } from '../../domain/card/program.ts'
import { route } from '../route.ts'

export const cardTerms = route({
  key: 'GET /me/cards/{id}/terms',
  who: 'member',
  summary: 'The period of a card, the stores where it works, the ways it is earned, and the tiers it is for.',
  input: z.strictObject({ id: id('crd') }),
  output: z.object({
    /** Local days, both included; null = open. */
    period: z.object({ from: day.nullable(), until: day.nullable() }),
    /** Null = every store of the brand, or of every brand where the card is the group’s. */
    stores: z.array(z.object({ id: id('sto'), name: z.string(), brand: text(40) })).nullable(),
    isGroups: z.boolean(),
    ways: z.array(z.enum(WAYS)),
    /** From the bottom up; null = everybody. */
    tiers: z.array(text(20)).nullable(),
    /** Since when nothing more is earned on it. */
    ended: instant.nullable(),
  }),
  failures: {},
})
