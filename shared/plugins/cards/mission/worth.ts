// Which steps of a mission an occasion does.
import type { Occasion } from '../../../domain/card/card-kind.ts'
import type { MissionCard, MissionStep } from '../../../domain/card/mission-card.ts'
import { printOf } from '../../../domain/card/print-of.ts'
import { isAmong } from '../../../domain/order/purchase.ts'
import type { HeldMission } from './held.ts'

/** Somebody was there: whoever puts something right from an office was not. */
const isVisit = ({ way, purchase }: Occasion) => (purchase ? purchase.total > 0 : way !== 'office')

export const meets = (step: MissionStep, occasion: Occasion): boolean => {
  const { store, purchase, task, step: byHand } = occasion
  if (byHand !== undefined) return byHand === step.id
  switch (step.kind) {
    case 'store':
      return store === step.store && isVisit(occasion)
    case 'task':
      return task === step.id
    case 'product':
      return purchase !== undefined && purchase.total > 0 && purchase.lines.some((line) => isAmong(line, step.products))
  }
}

/** Whatever the card already has; the card counts only what is new on it. */
export const worth = ({ steps }: MissionCard, occasion: Occasion): number =>
  steps.filter((step) => meets(step, occasion)).length

/** Steps that the act did and that what is left of it still does. A step that was done before it is another's. */
export const stillWorth = (
  { steps }: MissionCard,
  { marks, last }: HeldMission,
  key: string,
  left: Occasion,
): number | undefined => {
  const own = [...(last?.marks ?? []), ...marks].filter(({ by }) => by === printOf(key))
  const isMet = (id: string) => steps.some((step) => step.id === id && meets(step, left))
  return own.length === 0 ? undefined : own.filter(({ step }) => isMet(step)).length
}
