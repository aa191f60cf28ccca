// What a coupon campaign promises: one benefit, one validity rule.
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { face } from '../brand/face.ts'

export const campaign = z.strictObject({
  name: text(40),
  /** A kind of the coupon-benefits family and its settings, parsed by the kind. */
  benefit: z.strictObject({ kind: z.string().max(32), settings: z.unknown() }),
  /** Usable until the end of the local day, this many days after it was issued. */
  validity: z.strictObject({ kind: z.literal('days-after-issue'), days: z.int().min(1).max(730) }),
  note: text(200).optional(),
  face: face.optional(),
})
export type Campaign = z.infer<typeof campaign>

/** The word printed large on the ticket, e.g. 買一送一, and the line below it. */
export interface BenefitWords {
  headline: string
  line: string
}
