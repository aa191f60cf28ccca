// Refunds that came before their order, for whoever looks after the tills.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { route } from '../route.ts'

export const awaitedRefund = z.object({
  /** The till’s own numbers. */
  order: z.string(),
  number: z.string(),
  /** Where it came from. */
  channel: z.enum(['pos', 'shop', 'csv']),
  store: z.object({ id: id('sto'), name: z.string() }),
  /** NT$. */
  amount: z.int(),
  at: instant,
  /** So long an order of that time is still taken. */
  until: instant,
  /** `unmatched`: no till may send the order any more. */
  state: z.enum(['waiting', 'unmatched']),
})

export const awaitedRefunds = route({
  key: 'GET /admin/refunds/awaited',
  who: 'staff',
  permission: 'members.read',
  summary: 'Refunds whose order has not come: those that wait for it, and those that no order can match any more.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({ refunds: z.array(awaitedRefund), now: instant }),
  failures: {},
})
