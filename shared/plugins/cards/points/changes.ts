// What a change of a points programme does to points that are already held.
import { isSame } from '../../../base/same.ts'
import type { Day } from '../../../base/time.ts'
import { earliestEnd } from '../../../domain/card/change/notice.ts'
import type { PointsCard } from '../../../domain/card/points-card.ts'
import type { ProgramChange } from '../../../domain/card/change/program-changes.ts'

/** Points buy less, or nothing, of an order. */
const isWorthLess = (was: PointsCard['offset'], now: PointsCard['offset']): boolean =>
  was !== null && (now === null || now.money * was.points < was.money * now.points || now.mostPercent < was.mostPercent)

/** What somebody saves for is neither taken away nor made dearer before an end that was told in time. */
const exchangesChange = (live: PointsCard, draft: PointsCard, today: Day): ProgramChange => {
  const earliest = earliestEnd(today)
  const isHurt = live.exchanges.some(({ campaign, points, until }) => {
    if (until && until < today) return false
    const now = draft.exchanges.find((one) => one.campaign === campaign)
    if (!now || now.points > points) return true
    return Boolean(now.until) && now.until! < (until || earliest)
  })
  return isHurt
    ? { field: 'exchanges', effect: 'refused', facts: { earliest } }
    : { field: 'exchanges', effect: 'everyone' }
}

export const changes = (live: PointsCard, draft: PointsCard, today: Day): ProgramChange[] => {
  const changed = (field: keyof PointsCard) => !isSame(live[field], draft[field])
  const found: (ProgramChange | false)[] = [
    changed('rate') && { field: 'rate', effect: 'from-now', facts: { ...draft.rate } },
    changed('multipliers') && { field: 'multipliers', effect: 'from-now' },
    changed('lapse') && { field: 'lapse', effect: 'from-now' },
    changed('pendingDays') && { field: 'pendingDays', effect: 'from-now' },
    changed('offset') && { field: 'offset', effect: isWorthLess(live.offset, draft.offset) ? 'refused' : 'everyone' },
    changed('transfer') && { field: 'transfer', effect: 'everyone' },
    changed('exchanges') && exchangesChange(live, draft, today),
  ]
  return found.filter((one) => one !== false)
}
