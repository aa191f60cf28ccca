import { everyStep, type Playbook } from '#shared/domain/playbook/playbook.ts'
import { changedFields } from '../../parts/editor/changed-fields.ts'

/** Steps added, taken away or changed; 1 when only their order differs. */
export const changedSteps = (playbook: Playbook, live: Playbook): number => {
  const [now, was] = [playbook, live].map(({ steps }) => new Map(everyStep(steps).map((step) => [step.id, step])))
  const own = (step: { kind: string; settings: unknown }) => ({ kind: step.kind, settings: step.settings })
  const added = [...now!.keys()].filter((id) => !was!.has(id)).length
  const gone = [...was!.keys()].filter((id) => !now!.has(id)).length
  const changed = [...now!.values()].filter((step) => {
    const before = was!.get(step.id)
    return before && changedFields(own(step), own(before)).length > 0
  }).length
  const sum = added + gone + changed
  return sum > 0 || changedFields({ steps: playbook.steps }, { steps: live.steps }).length === 0 ? sum : 1
}
