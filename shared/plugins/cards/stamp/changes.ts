// What a change of a stamp card does to cards that are already begun.
import { isSame } from '../../../base/same.ts'
import type { ProgramChange } from '../../../domain/card/program-changes.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'

type Cells = StampCard['halfway']

const upTo = (cells: Cells, at: number) => cells.filter((cell) => cell.at <= at).length

/** Somebody on the way to a cell would find nothing there. */
const takesCellsAway = (live: Cells, draft: Cells) => live.some(({ at }) => upTo(draft, at) < upTo(live, at))

export const changes = (live: StampCard, draft: StampCard): ProgramChange[] => {
  const changed = (field: keyof StampCard) => !isSame(live[field], draft[field])
  const found: (ProgramChange | false)[] = [
    changed('earn') && { field: 'earn', effect: 'from-now' },
    changed('goal') && { field: 'goal', effect: 'new-cards', facts: { was: live.goal, now: draft.goal } },
    changed('halfway') && {
      field: 'halfway',
      effect: takesCellsAway(live.halfway, draft.halfway) ? 'refused' : 'everyone',
    },
    changed('reward') && { field: 'reward', effect: 'from-now', facts: { now: draft.reward.words['zh-Hant'] } },
    changed('next') && { field: 'next', effect: 'from-now' },
    changed('validity') && { field: 'validity', effect: 'from-now' },
  ]
  return found.filter((one) => one !== false)
}

/** Cells on the way lie before the last one, each at a place of its own. */
export const missing = ({ goal, halfway }: StampCard): string[] =>
  halfway.some(({ at }) => at >= goal) || new Set(halfway.map(({ at }) => at)).size < halfway.length ? ['halfway'] : []
