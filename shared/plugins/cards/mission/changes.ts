// What a change of a mission does to those who are on their way.
import { isSame } from '../../../base/same.ts'
import type { MissionCard, MissionStep } from '../../../domain/card/mission-card.ts'
import { rewardChange, takesRewardsAway } from '../../../domain/card/change/reward-changes.ts'
import type { ProgramChange } from '../../../domain/card/change/program-changes.ts'

/** Whoever is on the way to it would have to do something else, or could do it with less. */
const isHarder = (live: MissionStep, draft: MissionStep): boolean =>
  live.kind !== draft.kind ||
  (live.kind === 'store' && live.store !== (draft as typeof live).store) ||
  (live.kind === 'product' && live.products.some((one) => !(draft as typeof live).products.includes(one)))

/** Steps are added for new rounds only, and those taken out are asked of nobody; what a step asks never gets harder. */
const stepsChange = (live: MissionCard['steps'], draft: MissionCard['steps']): ProgramChange => {
  const stays = (step: MissionStep) => draft.find(({ id }) => id === step.id)
  if (live.some((step) => stays(step) && isHarder(step, stays(step)!))) return { field: 'steps', effect: 'refused' }
  const isOnlyLonger = live.every((step) => isSame(step, stays(step)))
  return isOnlyLonger
    ? { field: 'steps', effect: 'new-cards', facts: { was: live.length, now: draft.length } }
    : { field: 'steps', effect: 'everyone' }
}

export const changes = (live: MissionCard, draft: MissionCard): ProgramChange[] => {
  const changed = (field: keyof MissionCard) => !isSame(live[field], draft[field])
  const found: (ProgramChange | false)[] = [
    changed('steps') && stepsChange(live.steps, draft.steps),
    // Whoever was promised any order is not held to one.
    changed('order') && { field: 'order', effect: draft.order === 'in-order' ? 'refused' : 'everyone' },
    changed('halfway') && {
      field: 'halfway',
      effect: takesRewardsAway(live.halfway, draft.halfway) ? 'refused' : 'everyone',
    },
    changed('reward') && rewardChange(live.reward, draft.reward),
    changed('next') && { field: 'next', effect: 'from-now' },
    changed('validity') && { field: 'validity', effect: 'from-now' },
  ]
  return found.filter((one) => one !== false)
}

const isTwice = (all: readonly unknown[]) => new Set(all).size < all.length

/** In any order one visit would do both steps of a store at once, which nobody means. */
const hasStoreTwice = ({ order, steps }: MissionCard) =>
  order === 'any' && isTwice(steps.flatMap((step) => (step.kind === 'store' ? [step.store] : [])))

/** Rewards on the way lie before the last step, each at a place of its own. */
const isOffTheWay = ({ steps, halfway }: MissionCard) =>
  halfway.some(({ at }) => at >= steps.length) || isTwice(halfway.map(({ at }) => at))

export const missing = (settings: MissionCard): string[] => [
  ...(hasStoreTwice(settings) ? ['steps'] : []),
  ...(isOffTheWay(settings) ? ['halfway'] : []),
]
