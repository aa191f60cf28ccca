import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'

/** Of an act by hand: done, or waiting for a second person. */
export const handOutcome = {
  state: z.enum(['done', 'waiting']),
  approval: id('apr').nullable(),
}
