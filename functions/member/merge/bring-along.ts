import type { Instant } from '#shared/base/time.ts'
import { findMember } from '../store.ts'

interface Merge {
  group: string
  into: string
  merge: string
}

/** What comes to somebody who has become another goes where they are now, merge by merge. False when it has to go on later. */
export const bringAlong =
  (finishMerge: (merge: Merge, now: Instant) => Promise<boolean>) =>
  async ({ group, member }: { group: string; member: string }, now: Instant): Promise<boolean> => {
    const gone = await findMember(group, member)
    if (!gone?.into || !gone.merge) return true
    const { into, merge } = gone
    return (await finishMerge({ group, into, merge }, now)) && bringAlong(finishMerge)({ group, member: into }, now)
  }
