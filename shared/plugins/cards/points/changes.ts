// What a change of a points programme does to points that are already held.
import { isSame } from '../../../base/same.ts'
import type { PointsCard } from '../../../domain/card/points-card.ts'
import type { ProgramChange } from '../../../domain/card/program-changes.ts'

/** Points buy less, or nothing, of an order. */
const isWorthLess = (was: PointsCard['offset'], now: PointsCard['offset']): boolean =>
  was !== null && (now === null || now.money * was.points < was.money * now.points || now.mostPercent < was.mostPercent)

export const changes = (live: PointsCard, draft: PointsCard): ProgramChange[] => {
  const changed = (field: keyof PointsCard) => !isSame(live[field], draft[field])
  const found: (ProgramChange | false)[] = [
    changed('rate') && { field: 'rate', effect: 'from-now', facts: { ...draft.rate } },
    changed('multipliers') && { field: 'multipliers', effect: 'from-now' },
    changed('lapse') && { field: 'lapse', effect: 'from-now' },
    changed('pendingDays') && { field: 'pendingDays', effect: 'from-now' },
    changed('offset') && { field: 'offset', effect: isWorthLess(live.offset, draft.offset) ? 'refused' : 'everyone' },
    changed('transfer') && { field: 'transfer', effect: 'everyone' },
    changed('exchanges') && { field: 'exchanges', effect: 'everyone' },
  ]
  return found.filter((one) => one !== false)
}
