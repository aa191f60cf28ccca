// The graph of a playbook: a trigger, then a tree of steps. The canvas is drawn from it, the machine compiled from it.
import { z } from '../../base/schema.ts'

export const STEPS_MAX = 60

export interface Step {
  /** Short and stable: it is part of every idempotency key and every count. */
  id: string
  kind: string
  settings: unknown
  /** Steps after each exit of a step that branches; a step without exits goes on to its neighbour. */
  exits?: Record<string, Step[]>
}

const stepId = z.string().regex(/^[a-z0-9]{4,12}$/)

export const step: z.ZodType<Step> = z.strictObject({
  id: stepId,
  kind: z.string().max(32),
  settings: z.unknown(),
  get exits() {
    return z.record(z.string().max(32), z.array(step)).optional()
  },
})

export const playbook = z.strictObject({
  name: z.string().trim().min(1).max(40),
  trigger: z.strictObject({ kind: z.string().max(32), settings: z.unknown() }),
  /** Who may come in again: nobody, or once a new event arrives after this many days. */
  reentry: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('after-days'), days: z.int().min(1).max(365) }),
  ]),
  /** An event that ends the stay at once, as success. */
  goal: z.strictObject({ event: z.string().max(40) }).nullable(),
  /** Share kept out to compare with, in percent. */
  holdoutPercent: z.int().min(0).max(50),
  steps: z.array(step).max(STEPS_MAX),
})
export type Playbook = z.infer<typeof playbook>

/** Every step of the tree, parents first. */
export const everyStep = (steps: readonly Step[]): Step[] =>
  steps.flatMap((one) => [one, ...Object.values(one.exits ?? {}).flatMap(everyStep)])
