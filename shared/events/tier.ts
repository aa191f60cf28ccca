import { z } from '../base/schema.ts'
import { event } from './event.ts'

/** A member’s tier rose, was renewed, fell, or came back by what was told late. By a scheme of the whole group it is told in the brand that they were served in last. */
export const tierChanged = event({
  name: 'tier.changed',
  version: 1,
  data: z.object({
    from: z.string(),
    to: z.string(),
    why: z.enum(['upgrade', 'restored', 'renewal', 'downgrade', 'refund', 'scheme', 'staff', 'merged']),
    /** Held until then; null = for ever. */
    until: z.string().nullable(),
  }),
  example: { from: 'regular', to: 'friend', why: 'upgrade', until: '2027-11-30T15:59:59.999Z' },
})
