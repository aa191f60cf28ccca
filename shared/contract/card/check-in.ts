import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { doubtReason } from '../../domain/card/doubt/reasons.ts'
import { collectStamp } from '../card.ts'
import { route } from '../route.ts'
import { OWN_STORES } from '../staff/own-stores.ts'
import { heldCheckIn } from './held-check-in.ts'

export const checkIn = route({
  key: 'POST /me/check-ins',
  who: 'member',
  summary: 'Checks in at a printed 立牌, where a programme allows it. A doubtful one waits for the staff.',
  input: z.strictObject({ poster: z.string().min(1).max(32) }),
  output: z.discriminatedUnion('state', [
    collectStamp.output.extend({ state: z.literal('earned') }),
    z.object({ state: z.literal('waiting'), checkIn: heldCheckIn }),
  ]),
  failures: {
    /** The 立牌 only says which store it is. */
    'check-in-off': 409,
    'too-soon': 409,
    'daily-cap': 409,
    'reward-out': 409,
    'card-other-store': 409,
    'sharing-needed': 409,
    'poster-unknown': 422,
  },
})

const doubt = z.object({
  id: id('dbt'),
  member: z.object({ id: id('mem'), name: z.string() }),
  at: instant,
  store: z.object({ id: id('sto'), name: z.string() }),
  /** `from` of a journey is the name of a store. */
  reasons: z.array(doubtReason).min(1),
  gives: z.array(z.object({ name: text(24), unit: text(6), added: z.int() })),
  decidedBy: instant,
  /** Refused, with these words; until then it may be taken back. */
  refused: z.object({ why: z.string(), undoUntil: instant }).nullable(),
})

export const listDoubts = route({
  key: 'GET /admin/doubts',
  who: 'staff',
  permission: 'members.read',
  summary: 'Check-ins that wait for somebody to decide, the oldest first; then those refused minutes ago.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({ doubts: z.array(doubt) }),
  failures: {},
})

const which = { id: id('dbt'), brand: id('brd'), member: id('mem') }

export const decideDoubt = route({
  key: 'POST /admin/doubts/{id}/decision',
  who: 'staff',
  permission: 'members.write',
  summary: 'Gives a check-in that waits what it earned at its time, or refuses it with a reason that its member reads.',
  input: z
    .strictObject({ ...which, approve: z.boolean(), reason: z.string().trim().min(1).max(100).optional() })
    .refine(({ approve, reason }) => approve || reason !== undefined, { path: ['reason'] }),
  output: z.object({ approved: z.boolean(), at: instant }),
  failures: {
    ...OWN_STORES,
    'doubt-decided': 409,
    /** Silence has refused it. */
    'doubt-lapsed': 409,
    /** What was near it in time has been given another way, or its programme has ended. */
    'doubt-gives-nothing': 409,
  },
})

export const undoRefusal = route({
  key: 'POST /admin/doubts/{id}/reopening',
  who: 'staff',
  permission: 'members.write',
  summary: 'Takes a refusal back for ten minutes: the check-in waits again.',
  input: z.strictObject(which),
  output: z.object({ state: z.literal('waiting') }),
  failures: { ...OWN_STORES, 'refusal-stands': 409 },
})
