// What somebody would lose by going, before they go.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { BALANCE_MAX } from '../../domain/card/stored-value-card.ts'
import { route } from '../route.ts'

/** Money on one card that was paid ahead and not used yet. */
export const paidAhead = z.object({
  programId: id('crd'),
  name: text(40),
  /** NT$ */
  amount: z.int(),
  /** The company that owes it; null where nobody says so any more. */
  issuer: z.string().nullable(),
  complaintLine: z.string().nullable(),
})
export type PaidAhead = z.infer<typeof paidAhead>

const CARDS_MOST = 20
/** All the money paid ahead that goes with them, in NT$; without it nobody goes who has some left. */
export const givesUp = z
  .int()
  .min(1)
  .max(BALANCE_MAX * CARDS_MOST)

export const readDeparture = route({
  key: 'GET /me/departure',
  who: 'member',
  summary: 'What the caller would keep of the group by leaving the brand, and what paid money they would give up.',
  input: z.strictObject({}),
  output: z.object({
    /** Programmes of the whole group, which stay with them while they are in another brand. */
    keeps: z.array(id('crd')),
    /** By leaving this brand. */
    leaving: z.array(paidAhead),
    /** By being erased in all of them. */
    erasing: z.array(paidAhead),
  }),
  failures: { 'member-not-found': 404 },
})

export const departureOf = route({
  key: 'GET /admin/members/{id}/departure',
  who: 'staff',
  permission: 'members.erase',
  summary: 'What paid money a member would give up by being erased.',
  input: z.strictObject({ id: id('mem'), brand: id('brd') }),
  output: z.object({ erasing: z.array(paidAhead) }),
  failures: {},
})
