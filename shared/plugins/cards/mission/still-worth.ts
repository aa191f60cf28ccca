import type { Occasion } from '../../../domain/card/card-kind.ts'
import type { MissionCard } from '../../../domain/card/mission-card.ts'
import { printOf } from '../../../domain/card/print-of.ts'
import type { HeldMission } from './held.ts'
import { meets } from './worth.ts'

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
