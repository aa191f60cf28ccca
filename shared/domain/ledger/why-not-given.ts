/** Why a coupon cannot be given. */
export const WHY_NOT_GIVEN = [
  'campaign-not-live',
  'campaign-over',
  'birthday-unknown',
  'coupon-sold-out',
  'coupon-limit-reached',
] as const
export type WhyNotGiven = (typeof WHY_NOT_GIVEN)[number]
