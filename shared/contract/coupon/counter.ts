// What a store's screen and staff do with a member's coupon.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { stateFailures, tillFailures, undoFailures } from './failures.ts'
import { heldCoupon } from './held-coupon.ts'
import { route } from '../route.ts'

const code = z.string().trim().min(1).max(40)
const laid = z.object({ coupon: heldCoupon, member: z.object({ name: z.string() }) })

export const findCounterCoupon = route({
  key: 'GET /counter/coupons/{code}',
  who: 'device',
  summary: 'What a coupon’s code stands for and whether it may be used here now; writes nothing.',
  input: z.strictObject({ code }),
  output: laid,
  failures: { ...tillFailures },
})

export const holdCounterCoupon = route({
  key: 'POST /counter/coupons/{code}/hold',
  who: 'device',
  summary: 'Takes a coupon for ten minutes, until it is confirmed or released; nobody else can use it meanwhile.',
  input: z.strictObject({ code }),
  output: laid.extend({ until: instant }),
  failures: { ...tillFailures },
})

export const confirmCounterCoupon = route({
  key: 'POST /counter/holds/{coupon}/confirmation',
  who: 'device',
  summary: 'Redeems the coupon that this screen holds.',
  input: z.strictObject({ coupon: id('cpn') }),
  output: laid,
  failures: { ...tillFailures, 'hold-lapsed': 409 },
})

export const releaseCounterCoupon = route({
  key: 'DELETE /counter/holds/{coupon}',
  who: 'device',
  summary: 'Lets go of the coupon that this screen holds.',
  input: z.strictObject({ coupon: id('cpn') }),
  output: laid,
  failures: { ...stateFailures, 'hold-lapsed': 409, 'device-revoked': 401 },
})

export const undoCounterRedemption = route({
  key: 'POST /counter/redemptions/{coupon}/undo',
  who: 'device',
  summary: 'Takes back a redemption of this store within ten minutes; the coupon is usable again until its end.',
  input: z.strictObject({ coupon: id('cpn') }),
  output: laid,
  failures: { ...undoFailures, 'device-revoked': 401 },
})

const ofMember = { id: id('cpn'), brand: id('brd'), member: id('mem') }

export const undoRedemption = route({
  key: 'POST /admin/coupons/{id}/undo',
  who: 'staff',
  permission: 'counter.run',
  summary: 'Takes back a redemption within ten minutes, as a store’s manager, a marketer or the owner.',
  input: z.strictObject(ofMember),
  output: z.object({ coupon: heldCoupon }),
  failures: { ...undoFailures },
})

export const VOID_REASON_MAX = 60

export const voidCoupon = route({
  key: 'POST /admin/coupons/{id}/void',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Takes a coupon away from a member, with a reason that both can read.',
  input: z.strictObject({ ...ofMember, reason: z.string().trim().min(1).max(VOID_REASON_MAX) }),
  output: z.object({ coupon: heldCoupon }),
  failures: {
    'coupon-not-found': 404,
    'coupon-already-redeemed': 409,
    'coupon-expired': 410,
    'coupon-transferred': 410,
    'coupon-voided': 410,
  },
})
