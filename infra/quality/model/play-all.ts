// Plays many histories by chance, each with people of its own. A failing seed is printed and plays again:
// HISTORY_SEED=<seed> HISTORY_PATH=<path> npx vitest run --config infra/quality/vitest.config.ts --project quality model/histories
import fc from 'fast-check'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { quickenEntities } from './double/quick-entities.ts'
import { createTableDouble } from './double/table-double.ts'
import { historyOf } from './history-of.ts'
import { playHistory } from './play-history.ts'
import { LADDER } from './tiers/ladder.ts'
import { makePeople, openCafe, publish, setClock, STARTED, takeTheClock, useTable } from './stage.ts'

const { HISTORY_SEED, HISTORY_PATH } = process.env
/** All that `npm test` plays in memory, by as many workers as there are files of them. */
export const HISTORIES = 2_000
export const ACTS = 150

export interface Played {
  histories: number
  acts: number
  seed?: number
  /** Makes the table as it was before each of them. */
  forget: () => void
  onPlayed?: (so: number) => void
}

/** @returns how many were played @throws with seed and path when one of them went wrong */
export const playAll = async ({ histories, acts, seed, forget, onPlayed }: Played): Promise<number> => {
  let played = 0
  await fc.assert(
    fc.asyncProperty(historyOf(acts), async (history) => {
      setClock(STARTED)
      forget()
      await playHistory(String(played++), await makePeople(), history)
      onPlayed?.(played)
    }),
    {
      numRuns: HISTORY_PATH ? 1 : histories,
      ...((HISTORY_SEED ?? seed) !== undefined && { seed: Number(HISTORY_SEED ?? seed) }),
      ...(HISTORY_PATH && { path: HISTORY_PATH }),
    },
  )
  return played
}

/** The café with its tiers. */
export const openGraded = async (): Promise<void> => {
  await openCafe()
  await publish('tier', cafe.tiers!.id, LADDER)
}

/** The café on the double of the table. @returns how it is made as it was when it opened */
export const openInMemory = async (): Promise<() => void> => {
  takeTheClock()
  quickenEntities()
  const table = createTableDouble()
  useTable(table.send as never)
  await openGraded()
  const opened = table.all()
  return () => table.restore(opened)
}
