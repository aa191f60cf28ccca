// Why a coupon is refused, with the status of each word: the same wherever it is said.

/** By its own state. */
export const stateFailures = {
  'coupon-not-found': 404,
  'coupon-already-redeemed': 409,
  'coupon-expired': 410,
  'coupon-held': 409,
  'coupon-offered': 409,
  'coupon-transferred': 410,
  'coupon-voided': 410,
} as const

/** By when and where. */
export const useFailures = {
  ...stateFailures,
  'coupon-not-yet': 409,
  'coupon-not-today': 409,
  'coupon-other-store': 409,
  'coupon-other-brand': 409,
  'coupon-not-with-others': 409,
} as const

/** Where a clerk takes it, or a till. */
export const tillFailures = {
  ...useFailures,
  'coupon-min-spend': 409,
  'coupon-item-missing': 409,
  'device-revoked': 401,
} as const

export const giftFailures = { 'gift-gone': 410, 'coupon-expired': 410, 'coupon-transferred': 410 } as const

export const claimFailures = { 'claim-closed': 410, 'coupon-sold-out': 410, 'campaign-over': 410 } as const

export const undoFailures = {
  'coupon-not-found': 404,
  'coupon-not-redeemed': 409,
  /** Another one was given in its place. */
  'coupon-reissued': 409,
  /** It took something off an order, and comes back with it. */
  'coupon-on-order': 409,
  'undo-too-late': 409,
  'undo-not-allowed': 403,
  'not-your-store': 403,
} as const
