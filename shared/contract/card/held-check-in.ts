// A check-in that waits, or that waited in vain, as its member sees it.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { doubtReason } from '../../domain/card/doubt/reasons.ts'

export const heldCheckIn = z.object({
  id: id('dbt'),
  at: instant,
  store: z.string(),
  /** `from` of a journey is the name of a store. */
  reasons: z.array(doubtReason).min(1),
  /** What it would give, card by card. */
  gives: z.array(z.object({ programId: id('crd'), added: z.int() })),
  state: z.enum(['waiting', 'refused', 'lapsed']),
  /** Until then somebody has to decide; silence refuses. */
  decidedBy: instant,
  /** In the words of the staff who refused it. */
  why: z.string().nullable(),
})
export type HeldCheckIn = z.infer<typeof heldCheckIn>
