import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { doneBy } from './done-by.ts'
import { event } from './event.ts'

const DOUBT = 'dbt_00000000000000000000000000' as never

/** A check-in at a 立牌 waits for the staff. */
export const doubtRaised = event({
  name: 'doubt.raised',
  version: 1,
  data: z.object({ doubt: id('dbt'), poster: z.string(), reasons: z.array(z.string()) }),
  example: { doubt: DOUBT, poster: 'YK-01', reasons: ['travel'] },
})

/** Somebody decided about it; a refusal may be decided again. */
export const doubtDecided = event({
  name: 'doubt.decided',
  version: 1,
  data: z.object({ doubt: id('dbt'), approved: z.boolean(), by: doneBy }),
  example: { doubt: DOUBT, approved: false, by: { kind: 'staff', id: 'stf_00000000000000000000000000' } },
})
