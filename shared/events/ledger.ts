import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { event } from './event.ts'

/** A card moved: what is owed to its holder more or less by it, by the local day on which that ends. It names nobody. */
export const ledgerMoved = event({
  name: 'ledger.moved',
  version: 1,
  data: z.object({
    /** Kind of card, and programme, as its entry says them. */
    account: z.string(),
    of: id('crd'),
    /** `2027-05-21`, `never`, `paid`, `debt`, `opens.2027-05-21` */
    owed: z.record(z.string(), z.int()),
  }),
  example: {
    account: 'points',
    of: 'crd_00000000000000000000000000' as never,
    owed: { '2027-05-21': 12 },
  },
})
