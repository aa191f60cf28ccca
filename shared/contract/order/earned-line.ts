import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { owedCoupon } from '../coupon/owed-coupon.ts'

/** What an act gave on one card, and what is on it then. */
export const earnedLine = z.object({
  programId: id('crd'),
  kind: z.string(),
  name: text(24),
  unit: text(6),
  added: z.int(),
  balance: z.int(),
  /** Coupons that this very act earned on it and that could not be given then: the card awaits them. Missing where there are none. */
  owes: z.array(owedCoupon).optional(),
})
