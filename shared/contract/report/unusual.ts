import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { sign } from '../../domain/report/unusual/sign.ts'
import { route } from '../route.ts'

const subject = z.object({
  /** A hand is a clerk, a counter screen, somebody at the desk, or a till. */
  kind: z.enum(['store', 'hand', 'member']),
  id: z.string(),
  name: z.string(),
  /** Of a hand: where it was last. */
  store: z.string().nullable(),
})

export const unusualLine = z.object({
  /** Names the line, to mark it as seen. */
  key: z.string(),
  subject,
  sign,
  memberName: z.string().nullable(),
  /** Who has looked at it, unless it has grown since. */
  seen: z.object({ by: z.string(), at: instant }).nullable(),
})

export const listUnusual = route({
  key: 'GET /admin/unusual',
  who: 'staff',
  permission: 'members.read',
  summary: 'Unusual stores, staff and members of the last days, with the number and the usual number.',
  input: z.strictObject({ brand: id('brd'), days: z.enum(['7', '30']).optional() }),
  output: z.object({ lines: z.array(unusualLine), now: instant }),
  failures: {},
})

export const markSeen = route({
  key: 'POST /admin/unusual/seen',
  who: 'staff',
  permission: 'members.write',
  summary: 'Somebody has looked at a line of the board: it is new again once its number grows.',
  input: z.strictObject({ brand: id('brd'), key: z.string().min(1).max(160), count: z.number().min(0).max(1_000_000) }),
  output: z.object({ seen: z.object({ by: z.string(), at: instant }) }),
  failures: {},
})
