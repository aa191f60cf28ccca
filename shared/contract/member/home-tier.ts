import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { owedCoupon } from '../coupon/owed-coupon.ts'
import { MEASURES, TIER_NAME_MAX } from '../../domain/tier/tier-scheme.ts'

const name = text(TIER_NAME_MAX)

/** A member’s tier, and what is missing; numbers are in the measure: minor units, visits or points. */
export const homeTier = z.object({
  id: z.string(),
  name,
  /** From 0, the tier that everybody has. */
  rank: z.int(),
  measure: z.enum(MEASURES),
  /** Local month, `2026-11`. */
  since: z.string(),
  /** Null = for ever. */
  until: instant.nullable(),
  /** Its time is over, and until then it can still be kept. */
  graceUntil: instant.nullable(),
  /** What counts now. */
  have: z.int(),
  next: z.object({ name, at: z.int(), missing: z.int() }).nullable(),
  /** What keeps it for another term; null where nothing ends. */
  keep: z.object({ at: z.int(), have: z.int(), missing: z.int() }).nullable(),
  /** Gifts that could not be given yet and are tried every day: of an upgrade as long as the tier is held, of a birthday `until` then. */
  awaits: z.array(owedCoupon.extend({ of: z.enum(['upgrade', 'birthday']), until: instant.nullable() })).optional(),
})
export type HomeTier = z.infer<typeof homeTier>
