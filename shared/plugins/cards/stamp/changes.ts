// What a change of a stamp card does to cards that are already begun.
import { isSame } from '../../../base/same.ts'
import { rewardChange, takesRewardsAway } from '../../../domain/card/change/reward-changes.ts'
import type { ProgramChange } from '../../../domain/card/change/program-changes.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'

export const changes = (live: StampCard, draft: StampCard): ProgramChange[] => {
  const changed = (field: keyof StampCard) => !isSame(live[field], draft[field])
  const found: (ProgramChange | false)[] = [
    changed('earn') && { field: 'earn', effect: 'from-now' },
    changed('goal') && { field: 'goal', effect: 'new-cards', facts: { was: live.goal, now: draft.goal } },
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

/** Cells on the way lie before the last one, each at a place of its own. */
export const missing = ({ goal, halfway }: StampCard): string[] =>
  halfway.some(({ at }) => at >= goal) || new Set(halfway.map(({ at }) => at)).size < halfway.length ? ['halfway'] : []
