// What staff at a desk do for somebody whose coupon ended too early, or got lost.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { day } from '../../base/text-schema.ts'
import { heldCoupon } from './held-coupon.ts'
import { route } from '../route.ts'
import { handOutcome } from './hand-outcome.ts'
import { VOID_REASON_MAX } from './counter.ts'

const ofMember = { id: id('cpn'), brand: id('brd'), member: id('mem') }
const reason = z.string().trim().min(1).max(VOID_REASON_MAX)

export const extendCoupon = route({
  key: 'POST /admin/coupons/{id}/extension',
  who: 'staff',
  permission: 'members.write',
  summary:
    'Lets a coupon end later, also one whose end has passed, with a reason that the member reads. Above the limit it waits for a second person.',
  input: z.strictObject({ ...ofMember, until: day, reason }),
  /** The coupon as it is now: unchanged while it waits. */
  output: z.object({ coupon: heldCoupon, ...handOutcome }),
  failures: {
    'coupon-not-found': 404,
    'coupon-already-redeemed': 409,
    'coupon-transferred': 410,
    'coupon-voided': 410,
    'coupon-reissued': 409,
    'nothing-to-extend': 409,
    'until-invalid': 422,
    'approval-waiting': 409,
  },
})

export const reissueCoupon = route({
  key: 'POST /admin/coupons/{id}/reissue',
  who: 'staff',
  permission: 'members.write',
  summary:
    'Gives the same coupon anew in place of one that is taken away, ended or was used by mistake; once for each. Above the limit it waits for a second person.',
  input: z.strictObject({
    ...ofMember,
    /** The last day of the new one; as long as its campaign says when absent. */
    until: day.optional(),
    reason,
  }),
  /** The new coupon; the old one while it waits. */
  output: z.object({ coupon: heldCoupon, ...handOutcome }),
  status: 201,
  failures: {
    'coupon-not-found': 404,
    'coupon-reissued': 409,
    'coupon-already-redeemed': 409,
    'coupon-transferred': 410,
    'campaign-over': 410,
    'birthday-unknown': 409,
    'until-invalid': 422,
    'approval-waiting': 409,
  },
})
