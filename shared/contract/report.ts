import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { day, instant } from '../base/text-schema.ts'
import { route } from './route.ts'

const counts = z.object({ joins: z.int(), stamps: z.int(), issued: z.int(), redeemed: z.int() })

export const today = route({
  key: 'GET /admin/reports/day',
  who: 'staff',
  permission: 'reports.read',
  summary:
    'Joins, stamps, coupons issued and redeemed of one business day, by store and by source, with the two weeks before.',
  input: z.strictObject({ brand: id('brd'), day: day.optional() }),
  output: z.object({
    day,
    total: counts,
    stores: z.array(counts.extend({ store: id('sto').nullable(), name: z.string(), byHour: z.array(z.int()) })),
    sources: z.array(counts.extend({ source: z.string(), name: z.string() })),
    before: z.array(counts.extend({ day })),
    messages: z.object({ sent: z.int(), notSent: z.array(z.object({ reason: z.string(), count: z.int() })) }),
    now: instant,
  }),
  failures: {},
})
