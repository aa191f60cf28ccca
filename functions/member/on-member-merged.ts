import { movables } from '#functions/abilities/merging.ts'
import { memberMerged } from '#shared/events/member.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { TryAgain } from '../platform/try-again.ts'
import { actOf } from './merge/become-one.ts'
import { bringTogether } from './merge/carry-over.ts'
import { findMerge } from './merge/store.ts'

/** Finishes a merge whose call was cut off, and brings what an act of the same moment still gave to the one who went. */
export const handler = subscribeTo(memberMerged, async ({ group, at, data }) => {
  const found = await findMerge(group, data.into, data.merge)
  if (found && !(await bringTogether(movables)(actOf(found.record, at))))
    throw new TryAgain('the merge is not whole yet')
})
