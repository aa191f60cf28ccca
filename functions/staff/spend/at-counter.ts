import type { Instant } from '#shared/base/time.ts'
import type { AtTill } from '../../platform/asks.ts'
import type { Clerk } from '../../platform/http/actor.ts'

/** @param name masked */
export const atCounter = ({ brand, store, clerk }: Clerk, name: string, now: Instant): AtTill => ({
  brand,
  store,
  by: `clerk:${clerk}`,
  hand: { kind: 'clerk', id: clerk },
  way: 'clerk',
  name,
  now,
})
