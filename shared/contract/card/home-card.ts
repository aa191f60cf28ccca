// A card as its member has it on the table.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { face } from '../../domain/brand/face.ts'
import { owedCoupon } from '../coupon/owed-coupon.ts'

export const homeCard = z.object({
  id: z.string(),
  programId: id('crd'),
  /** Of the cards family: it knows what `shown` holds. */
  kind: z.string(),
  name: text(24),
  unit: text(6),
  /** Stamps on the card, points, dollars: what the member has of it now. */
  balance: z.int(),
  /** What there is to reach; null where nothing is. */
  goal: z.int().nullable(),
  reward: text(40).nullable(),
  /** When something on it lapses next; null while nothing does. */
  expiresAt: instant.nullable(),
  /** How much lapses then. */
  expiring: z.int(),
  face,
  /** Which card of this programme it is, from 1. */
  round: z.int(),
  /** The last act on it. */
  lastAt: instant.nullable(),
  /** Earliest next visit; null when now is fine. */
  nextAt: instant.nullable(),
  /** The coupons that it may give, by campaign. */
  gives: z.array(z.object({ id: id('cmp'), name: text(40) })).optional(),
  /** Coupons that were earned on it and could not be given yet; each comes with the next act on the card once it can. `key` is the reward's: `1.5` of the fifth cell of the first card; a card that went back a round and is full again may owe two of one. */
  awaits: z.array(owedCoupon.extend({ key: z.string() })).optional(),
  /** Whether a check-in at a 立牌 counts on it. */
  checkIn: z.boolean().optional(),
  /** Of the whole group: where it has several companies, nothing counts on it here until the member lets them count along. */
  shared: z.literal(true).optional(),
  /** Since when nothing more is earned on it; what is on it stays until it lapses. */
  ended: instant.optional(),
  shown: z.record(z.string(), z.unknown()),
})
export type HomeCard = z.infer<typeof homeCard>
