import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { source } from './source.ts'
import { event } from './event.ts'

export const memberJoined = event({
  name: 'member.joined',
  version: 1,
  data: z.object({
    source: source.nullable(),
    noticeVersion: z.int(),
    marketing: z.boolean(),
    /** Of the channel user the person joined with; empty when there is none. */
    provider: z.string(),
    /** Made by a clerk, a till or an import of a phone number alone. Absent otherwise, for patterns ask whether it is there. */
    phoneOnly: z.literal(true).optional(),
    /** LINE was bound to a membership that had been phone-only: it is counted and listed already. */
    bound: z.literal(true).optional(),
    /** They had left this brand before. */
    again: z.literal(true).optional(),
  }),
  example: { source: { store: 'sto_x', poster: 'YK-01' }, noticeVersion: 3, marketing: true, provider: 'prv1' },
})

export const memberChanged = event({
  name: 'member.changed',
  version: 1,
  data: z.object({ fields: z.array(z.string()) }),
  example: { fields: ['locale'] },
})

export const memberTagged = event({
  name: 'member.tagged',
  version: 1,
  data: z.object({ tag: z.string() }),
  example: { tag: '喚醒成功' },
})

/** A store would like to use something of the member’s, and asks them on LINE. */
export const spendAsked = event({
  name: 'spend.asked',
  version: 1,
  data: z.object({ ask: id('ask') }),
  example: { ask: 'ask_00000000000000000000000000' as never },
})

export const memberLeft = event({
  name: 'member.left',
  version: 1,
  /** Without the LINE user where the person was erased. */
  data: z.object({ user: z.string(), provider: z.string(), joinedAt: z.string() }),
  example: { user: 'U0', provider: 'prv1', joinedAt: '2026-03-08T06:32:00.000Z' },
})

export const bindingRequested = event({
  name: 'binding.requested',
  version: 1,
  data: z.object({ binding: z.string() }),
  example: { binding: 'bnd_00000000000000000000000000' },
})

export const bindingDecided = event({
  name: 'binding.decided',
  version: 1,
  data: z.object({
    binding: z.string(),
    approved: z.boolean(),
    provider: z.string(),
    /** The LINE user who asked. */
    user: z.string(),
    /** The one who had the member until then; null when nobody had any more. */
    before: z.string().nullable(),
  }),
  example: {
    binding: 'bnd_00000000000000000000000000',
    approved: true,
    provider: 'prv1',
    user: 'U1',
    before: 'U0',
  },
})

/** The member is another one of the group now; told in each brand they were in. */
export const memberMerged = event({
  name: 'member.merged',
  version: 1,
  data: z.object({ merge: z.string(), into: id('mem') }),
  example: {
    merge: 'mrg_00000000000000000000000000',
    into: 'mem_00000000000000000000000001' as never,
  },
})
