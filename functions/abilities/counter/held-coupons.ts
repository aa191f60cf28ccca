import { heldCoupons as held } from '../../coupon/till/held-coupons.ts'
import { brandTexts, dayEnds, storeNames } from '../house.ts'

/** Coupons that somebody at a counter has taken. */
export const heldCoupons = held({ storeNames, brandTexts, dayEnds })
