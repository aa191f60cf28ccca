import { bringAlong } from '#functions/abilities/merging.ts'
import { couponUndone } from '#shared/events/coupon.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { TryAgain } from '../platform/try-again.ts'

/** A coupon that comes back to somebody who is one with another by now follows them there. */
export const handler = subscribeTo(couponUndone, async ({ group, member, at }) => {
  if (member && !(await bringAlong({ group, member }, at)))
    throw new TryAgain('the coupon is not with who they are now')
})
