// What a mission card promises: stores to visit, tasks to do, products to try.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { products, validity } from './stamp-card.ts'

export const STEPS_MIN = 2
export const STEPS_MAX = 20
export const STEP_WORDS_MAX = 40
export const HALFWAY_MAX = 4
/** A card stores the ids of its steps; twenty of ten letters leave it below 1 kB. */
export const STEP_ID_MAX = 10

const stepId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(STEP_ID_MAX)
const shared = { id: stepId, words: text(STEP_WORDS_MAX) }

export const missionStep = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('store'), store: id('sto') }),
  /** Said by a clerk, a campaign or a playbook; its words are all there is to it. */
  z.strictObject({ ...shared, kind: z.literal('task') }),
  z.strictObject({ ...shared, kind: z.literal('product'), products }),
])
export type MissionStep = z.infer<typeof missionStep>

const reward = z.strictObject({ campaign: id('cmp'), words: text(STEP_WORDS_MAX) })

export const missionCard = z.strictObject({
  /** In the order in which they are shown; its ids stay the same whatever else of a step changes. */
  steps: z
    .array(missionStep)
    .min(STEPS_MIN)
    .max(STEPS_MAX)
    .refine((steps) => new Set(steps.map((step) => step.id)).size === steps.length),
  order: z.enum(['any', 'in-order']),
  /** What the whole mission gives. */
  reward,
  /** What so many steps give on the way. */
  halfway: z.array(reward.extend({ at: z.int().min(1).max(STEPS_MAX) })).max(HALFWAY_MAX),
  /** What follows a mission that is done: the same one again, or nothing. */
  next: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('renews') }),
    z.strictObject({ kind: z.literal('ends') }),
  ]),
  validity,
})
export type MissionCard = z.infer<typeof missionCard>
