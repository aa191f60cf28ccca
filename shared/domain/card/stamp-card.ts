// What a stamp card programme promises.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { face } from '../brand/face.ts'

export const GOAL_MIN = 2
export const GOAL_MAX = 20
export const WORTH_MAX = 9
const DAY_MINUTES = 24 * 60

export const validity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('months-after-last-stamp'), months: z.int().min(1).max(36) }),
  z.strictObject({ kind: z.literal('months-after-first-stamp'), months: z.int().min(1).max(36) }),
  z.strictObject({ kind: z.literal('until'), day: z.iso.date() }),
  z.strictObject({ kind: z.literal('never') }),
])
export type Validity = z.infer<typeof validity>

export const stampCard = z.strictObject({
  name: text(24),
  /** What one stamp is called: 點 / 杯 / 章. */
  unit: text(6),
  goal: z.int().min(GOAL_MIN).max(GOAL_MAX),
  /** Least time between two visits, in minutes; 0 = none, 1440 = once a day. */
  intervalMinutes: z
    .int()
    .min(0)
    .max(7 * DAY_MINUTES),
  /** What a full card gives: a coupon campaign, and the words on the last cell. */
  reward: z.strictObject({ campaign: id('cmp'), words: text(40) }),
  validity,
  face,
})
export type StampCard = z.infer<typeof stampCard>
