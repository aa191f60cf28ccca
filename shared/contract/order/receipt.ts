// What a stranger has of a receipt.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { heldCoupon } from '../coupon/held-coupon.ts'
import { earnedLine } from './earned-line.ts'
import { route } from '../route.ts'

const receipt = z.object({
  brandId: id('brd'),
  brandName: z.string(),
  storeName: z.string(),
  total: z.int(),
  paidAt: instant,
  expiresAt: instant,
  /** What a newcomer would have of it. */
  earned: z.array(earnedLine),
})

const RECEIPT_FAILURES = { 'receipt-unknown': 404, 'receipt-claimed': 409 } as const

export const readReceipt = route({
  key: 'GET /receipts/{code}',
  who: 'anyone',
  summary: 'What a receipt is worth, before anybody has signed in.',
  input: z.strictObject({ code: z.string().min(8).max(40) }),
  output: receipt,
  failures: RECEIPT_FAILURES,
})

export const claimReceipt = route({
  key: 'POST /me/receipts/{code}',
  who: 'member',
  summary: 'Takes what a receipt is worth. One member, once, within seven days.',
  input: z.strictObject({ code: z.string().min(8).max(40) }),
  output: z.object({ earned: z.array(earnedLine), coupons: z.array(heldCoupon) }),
  failures: { ...RECEIPT_FAILURES, 'nothing-to-claim': 409 },
})
