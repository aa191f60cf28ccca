import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { HeldCard } from '../store.ts'

/** What a mission shows of its steps; cards of other kinds show none. */
export interface ShownSteps {
  steps?: { id: string; kind: string; words: Text; doneAt: Instant | null }[]
  /** Where their order counts. */
  next?: string | null
  isOver?: boolean
}

export const stepsShown = async (
  program: Program,
  held: Pick<HeldCard, 'state'> | undefined,
  now: Instant,
): Promise<ShownSteps> => {
  const kind = await loadCard(program.kind)
  const card = held ? kind.unpack(held.state) : kind.blank(program.settings)
  return kind.show(program.settings, card, now).shown as ShownSteps
}
