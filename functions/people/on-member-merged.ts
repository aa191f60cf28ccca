import { finishMerge } from '#functions/abilities/merging.ts'
import { memberMerged } from '#shared/events/member.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { TryAgain } from '../platform/try-again.ts'

/** Finishes a merge whose call was cut off, and brings what an act of the same moment still gave to the one who went. */
export const handler = subscribeTo(memberMerged, async ({ group, at, data }) => {
  if (!(await finishMerge({ group, into: data.into, merge: data.merge }, at)))
    throw new TryAgain('the merge is not whole yet')
})
