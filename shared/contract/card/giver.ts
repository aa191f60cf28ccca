// What still gives something that is to go out of service.
import { z } from '../../base/schema.ts'

export const giver = z.object({
  kind: z.enum(['card', 'tiers', 'bundle', 'playbook']),
  id: z.string(),
  /** In zh-Hant, as its brand calls it. */
  name: z.string(),
})

/** Of taking something out of service, and of bringing it back. */
export const archiveFailures = { 'never-published': 409, 'already-archived': 409, 'changed-meanwhile': 409 } as const
export const bringBackFailures = { 'never-published': 409, 'not-archived': 409, 'changed-meanwhile': 409 } as const
