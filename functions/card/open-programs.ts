// Which programmes stand open to a holder: a card that follows another one is begun when that one is over.
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { isRunning, type Config } from '../platform/table/config.ts'
import type { HeldCard } from './store.ts'

export const openPrograms = async (
  live: readonly Config<Program>[],
  held: ReadonlyMap<string, Pick<HeldCard, 'state'>>,
): Promise<Config<Program>[]> => {
  const chained = await Promise.all(
    live.map(async (program) => {
      const kind = await loadCard(program.settings.kind)
      const card = held.get(program.id)
      return {
        program,
        next: kind.successor?.(program.settings.settings),
        isOver: card !== undefined && (kind.isOver?.(kind.unpack(card.state)) ?? false),
      }
    }),
  )
  const waiting = new Set(
    chained.flatMap(({ program, next, isOver }) => (next && !isOver && isRunning(program) ? [next as string] : [])),
  )
  return chained
    .filter(({ program, isOver, next }) => !(isOver && next) && !waiting.has(program.id))
    .map(({ program }) => program)
}
