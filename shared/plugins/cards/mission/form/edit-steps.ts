// What a marketer does to the list of steps; the ids of the others stay as they are.
import type { StoreId } from '../../../../base/id.ts'
import { STEPS_MAX, type MissionStep } from '../../../../domain/card/mission-card.ts'

interface Store {
  id: string
  name: string
}

/** @param id one that no step ever had: who did a step that was taken out has not done the new one */
export const withStep = (steps: readonly MissionStep[], id: string): MissionStep[] => [
  ...steps,
  { id, kind: 'task', words: { 'zh-Hant': '' } },
]

export const moved = (steps: readonly MissionStep[], from: number, to: number): MissionStep[] => {
  const rest = steps.filter((_, nth) => nth !== from)
  return [...rest.slice(0, to), steps[from]!, ...rest.slice(to)]
}

/** The same step, done another way. */
export const asKind = ({ id, words }: MissionStep, kind: MissionStep['kind']): MissionStep => {
  switch (kind) {
    case 'store':
      return { id, kind, store: '' as StoreId, words }
    case 'product':
      return { id, kind, products: [], words }
    case 'task':
      return { id, kind, words }
  }
}

/** The store’s name stands on the card until somebody writes better words. */
export const atStore = (
  step: MissionStep & { kind: 'store' },
  store: string,
  stores: readonly Store[],
): MissionStep => {
  const nameOf = (id: string) => stores.find((one) => one.id === id)?.name ?? ''
  const written = step.words['zh-Hant']
  const isUntouched = !written || written === nameOf(step.store)
  return { ...step, store: store as StoreId, words: isUntouched ? { 'zh-Hant': nameOf(store) } : step.words }
}

const isBlank = (step: MissionStep) => step.kind === 'task' && !step.words['zh-Hant'].trim()

/** A step for each store that has none; tasks that nobody has written give way. */
export const withEachStore = (
  before: readonly MissionStep[],
  stores: readonly Store[],
  newId: () => string,
): MissionStep[] => {
  const kept = before.filter((step) => !isBlank(step))
  const added = stores
    .filter(({ id }) => !kept.some((step) => step.kind === 'store' && step.store === id))
    .map(({ id, name }): MissionStep => ({
      id: newId(),
      kind: 'store',
      store: id as StoreId,
      words: { 'zh-Hant': name },
    }))
  return [...kept, ...added].slice(0, STEPS_MAX)
}
