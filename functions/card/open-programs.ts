// Which programmes stand open to a holder: a card that follows another one is begun when that one is over.
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { isRunning, type Config } from '../platform/table/config.ts'
import type { HeldCard } from './store.ts'

interface Chained {
  program: Config<Program>
  next: string | undefined
  isOver: boolean
}

const chainedOf = (
  live: readonly Config<Program>[],
  held: ReadonlyMap<string, Pick<HeldCard, 'state'>>,
): Promise<Chained[]> =>
  Promise.all(
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

const isPassed = ({ isOver, next }: Chained) => isOver && next !== undefined

/** @returns those that stand open; and those whose card is over, where another one follows */
export const openAndPassed = async (
  live: readonly Config<Program>[],
  held: ReadonlyMap<string, Pick<HeldCard, 'state'>>,
): Promise<{ open: Config<Program>[]; passed: Config<Program>[] }> => {
  const chained = await chainedOf(live, held)
  const waiting = new Set(
    chained.flatMap(({ program, next, isOver }) => (next && !isOver && isRunning(program) ? [next] : [])),
  )
  const programsOf = (some: readonly Chained[]) => some.map(({ program }) => program)
  return {
    open: programsOf(chained.filter((one) => !isPassed(one) && !waiting.has(one.program.id))),
    passed: programsOf(chained.filter(isPassed)),
  }
}

export const openPrograms = async (...of: Parameters<typeof openAndPassed>): Promise<Config<Program>[]> =>
  (await openAndPassed(...of)).open
