import { z } from '../base/schema.ts'
import { event } from './event.ts'

export const playbookEntered = event({
  name: 'playbook.entered',
  version: 1,
  data: z.object({ execution: z.string(), heldOut: z.boolean() }),
  example: { execution: 'ply_x-1', heldOut: false },
})

export const playbookVisited = event({
  name: 'playbook.visited',
  version: 1,
  /** `waits`: the step at which the member rests after it. */
  data: z.object({ did: z.string(), skipped: z.string().nullable(), waits: z.string().nullable() }),
  example: { did: 'sent', skipped: null, waits: 'three' },
})

export const playbookLeft = event({
  name: 'playbook.left',
  version: 1,
  data: z.object({ why: z.enum(['finished', 'goal', 'member-left', 'parked']) }),
  example: { why: 'goal' },
})
