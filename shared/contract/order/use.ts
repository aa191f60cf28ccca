// What a member uses on a purchase: points, stored value, coupons.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { money, MONEY_MAX } from '../../domain/order/purchase.ts'
import { useFailures } from '../coupon/failures.ts'

const USES_MAX = 10

const isUnique = (all: readonly unknown[]) => new Set(all).size === all.length

/** So much of each programme, in its unit; each programme once. */
export const use = z
  .array(z.strictObject({ programId: id('crd'), amount: z.int().min(1).max(MONEY_MAX) }))
  .max(USES_MAX)
  .refine((all) => isUnique(all.map(({ programId }) => programId)))

/** Codes of coupons, as they were scanned. */
export const couponCodes = z.array(z.string().trim().min(1).max(80)).max(USES_MAX).refine(isUnique)

export const usableLine = z.object({
  programId: id('crd'),
  name: text(24),
  unit: text(6),
  available: z.int(),
  /** The most of it that this basket may use, and the money it takes off. */
  most: z.int(),
  money,
  /** Only so much at a time, and the money of one such step. */
  step: z.int(),
  worth: money,
  /** It pays, as money does, and lowers no price. */
  pays: z.boolean(),
})

export const usedLine = z.object({
  programId: id('crd'),
  name: text(24),
  unit: text(6),
  amount: z.int(),
  /** What it takes off the bill; or pays of it. */
  money: z.int(),
  /** It pays, as money does: `total` does not become less by it. */
  pays: z.boolean(),
  /** After it. */
  balance: z.int(),
})

export const usedCoupon = z.object({ id: id('cpn'), name: text(40), off: z.int() })

/** What a refund gave back of what its order had used. */
export const returnedLine = usedLine.omit({ pays: true })

/** How it is shown that whoever spends is the member. */
export const PROOF_FAILURES = {
  /** A spoken number or ten digits are not enough to spend. */
  'live-code-needed': 403,
  'live-code-stale': 409,
  'live-code-used': 409,
  // None of them goes by being sent again, so none is a 429.
  'live-code-locked': 403,
  'spend-code-wrong': 403,
  'spend-code-locked': 403,
  'spend-code-expired': 409,
  'spend-code-used': 409,
  // Asked again once the member has answered: none of them goes by itself either.
  'spend-ask-waiting': 409,
  'spend-ask-refused': 409,
  'spend-ask-lapsed': 409,
  'spend-ask-used': 409,
  'spend-ask-unsent': 409,
  'spend-ask-mismatch': 409,
  'spend-ask-unknown': 404,
} as const

export const USE_FAILURES = {
  ...useFailures,
  'coupon-min-spend': 409,
  'coupon-item-missing': 409,
  'member-not-found': 404,
  ...PROOF_FAILURES,
  'not-enough': 409,
  'use-not-allowed': 409,
  'value-other-company': 409,
} as const
