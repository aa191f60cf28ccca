import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant, text } from '../base/text-schema.ts'
import { claimFailures, giftFailures, stateFailures, useFailures } from './coupon/failures.ts'
import { heldCoupon } from './coupon/held-coupon.ts'
import { route } from './route.ts'

export * from './coupon/archive.ts'
export * from './coupon/campaign.ts'
export * from './coupon/counter.ts'
export * from './coupon/desk.ts'
export * from './coupon/link.ts'

/** What a till reads or a clerk types: a code of ours, or one that the shop's own till made. */
export const redeemCoupon = route({
  key: 'POST /me/coupons/{id}/redemption',
  who: 'member',
  summary: 'Redeems a coupon once: with the counter’s code, or with the store’s PIN typed by a clerk.',
  input: z.strictObject({
    id: id('cpn'),
    code: z.string().min(1).max(80).optional(),
    storeId: id('sto').optional(),
    pin: z
      .string()
      .regex(/^\d{4,8}$/)
      .optional(),
  }),
  output: z.object({ coupon: heldCoupon }),
  failures: {
    ...useFailures,
    'pin-wrong': 403,
    'pin-locked': 429,
    'code-already-used': 409,
    'code-expired': 410,
    'code-invalid': 422,
  },
})

export const couponPlaces = route({
  key: 'GET /me/coupons/{id}/places',
  who: 'member',
  summary: 'The stores that take a coupon, of its own brand and of those its campaign names.',
  input: z.strictObject({ id: id('cpn') }),
  output: z.object({ stores: z.array(z.object({ id: id('sto'), name: z.string(), brand: text(40) })) }),
  failures: { 'coupon-not-found': 404 },
})

export const openCoupon = route({
  key: 'POST /me/coupons/{id}/opening',
  who: 'member',
  summary: 'Looks at a coupon for the first time; where the campaign says so, its days begin. Again changes nothing.',
  input: z.strictObject({ id: id('cpn') }),
  output: z.object({ coupon: heldCoupon }),
  failures: { ...stateFailures },
})

export const offerCoupon = route({
  key: 'POST /me/coupons/{id}/transfers',
  who: 'member',
  summary: 'Makes a link that hands the coupon to a friend, once; nobody can use it while the link is out.',
  input: z.strictObject({ id: id('cpn') }),
  output: z.object({ coupon: heldCoupon, gift: z.string(), endsAt: instant }),
  status: 201,
  failures: { ...stateFailures, 'coupon-not-transferable': 409 },
})

export const takeBackCoupon = route({
  key: 'DELETE /me/coupons/{id}/transfers',
  who: 'member',
  summary: 'Takes a coupon back out of its link, as long as nobody has received it.',
  input: z.strictObject({ id: id('cpn') }),
  output: z.object({ coupon: heldCoupon }),
  failures: { ...stateFailures, 'gift-not-out': 409 },
})

export const receiveGift = route({
  key: 'POST /me/gifts/{code}',
  who: 'member',
  summary: 'Receives the coupon behind a friend’s link, with its end and its promise.',
  input: z.strictObject({ code: z.string().min(8).max(40) }),
  output: z.object({ coupon: heldCoupon }),
  status: 201,
  failures: { ...giftFailures, 'gift-own': 409 },
})

export const claimCoupon = route({
  key: 'POST /me/claims/coupons/{code}',
  who: 'member',
  summary: 'Takes a coupon from a campaign’s link, as often as the campaign allows a member.',
  input: z.strictObject({ code: z.string().min(8).max(40) }),
  output: z.object({ coupon: heldCoupon }),
  status: 201,
  failures: { ...claimFailures, 'coupon-limit-reached': 409, 'birthday-unknown': 409 },
})
