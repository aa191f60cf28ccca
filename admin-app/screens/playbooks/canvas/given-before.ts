import { insertStep, type Place, stepsBefore } from '#shared/domain/playbook/edit-tree.ts'
import type { Step } from '#shared/domain/playbook/playbook.ts'
import { kinds } from '../playbook-kinds.ts'

const HERE = 'here'

/** Steps on the way to a place that give a coupon, oldest first. */
export const givenBefore = (steps: readonly Step[], place: Place): string[] =>
  stepsBefore(insertStep(steps, place, { id: HERE, kind: '', settings: {} }), HERE)
    .filter((step) => kinds.nodes.get(step.kind)?.gives === 'coupon')
    .map(({ id }) => id)
