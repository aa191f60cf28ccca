// What a stamp card promises.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { money } from '../order/purchase.ts'

export const GOAL_MIN = 2
export const GOAL_MAX = 20
export const WORTH_MAX = 9
export const HALFWAY_MAX = 4
export const PRODUCTS_MAX = 100

export const products = z.array(z.string().trim().min(1).max(64)).min(1).max(PRODUCTS_MAX)
const months = z.int().min(1).max(36)

export const validity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('months-after-last-stamp'), months }),
  z.strictObject({ kind: z.literal('months-after-first-stamp'), months }),
  z.strictObject({ kind: z.literal('until'), day: z.iso.date() }),
  z.strictObject({ kind: z.literal('never') }),
])
export type Validity = z.infer<typeof validity>

/** What a cell gives: a coupon campaign, and the words printed on the cell. */
const reward = z.strictObject({ campaign: id('cmp'), words: text(40) })

export const stampCard = z.strictObject({
  /** A stamp for a visit, for so much money, or for each of these products. */
  earn: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('visit') }),
    z.strictObject({ kind: z.literal('amount'), per: money.min(1) }),
    z.strictObject({ kind: z.literal('product'), products }),
  ]),
  goal: z.int().min(GOAL_MIN).max(GOAL_MAX),
  /** What a full card gives. */
  reward,
  /** What cells on the way give. */
  halfway: z.array(reward.extend({ at: z.int().min(1).max(GOAL_MAX) })).max(HALFWAY_MAX),
  /** What follows a full card: another one, nothing, or the card of another programme. */
  next: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('renews') }),
    z.strictObject({ kind: z.literal('ends') }),
    z.strictObject({ kind: z.literal('chains'), program: id('crd') }),
  ]),
  validity,
})
export type StampCard = z.infer<typeof stampCard>
