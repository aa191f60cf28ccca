// Plays many histories by chance, each with people of its own. A failing seed is printed and plays again:
// HISTORY_SEED=<seed> HISTORY_PATH=<path> npx vitest run --config infra/quality/vitest.config.ts --project quality model/histories.test
import fc from 'fast-check'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { openLocalTable } from './double/local-table.ts'
import { quickenEntities } from './double/quick-entities.ts'
import { quickenSurroundings } from './double/quick-surroundings.ts'
import { createTableDouble } from './double/table-double.ts'
import { historyOf } from './history-of.ts'
import { playHistory, type Act } from './play-history.ts'
import type { Tally } from './play/play.ts'
import { LADDER } from './tiers/ladder.ts'
import { makePeople, openCafe, publish, setClock, STARTED, takeSecrets, takeTheClock, useTable } from './stage.ts'

const { HISTORY_SEED, HISTORY_PATH } = process.env
/** All that `npm test` plays in memory, by as many workers as there are files of them. */
export const HISTORIES = 2_000
export const ACTS = 150

export interface Played {
  histories: number
  acts: number
  seed?: number | undefined
  /** Which of the histories of the seed; all of them without. */
  path?: string | undefined
  /** Makes the table as it was before each of them. */
  forget: () => void
  onPlayed?: (so: number) => void
  tally?: Tally
  /** Which test plays them again. */
  file?: string
}

type Outcome = fc.RunDetails<[Act[]]>

/** What went wrong, in the fewest acts that were found, and how to see it again. */
const tellWrong = ({ seed, counterexamplePath, counterexample, errorInstance }: Outcome, file: string): Error => {
  const acts = counterexample?.[0] ?? []
  const [path] = String(counterexamplePath).split(':')
  const cause = errorInstance
  const what = cause instanceof Error ? cause.message : String(cause)
  const told = acts.flatMap((act, nth) =>
    act.do === 'wait' && act.minutes === 3 ? [] : [`  ${nth + 1}. ${JSON.stringify(act)}`],
  )
  const again = `HISTORY_SEED=${seed} HISTORY_PATH=${path} npx vitest run --config infra/quality/vitest.config.ts --project quality ${file}`
  return new Error([what, ...told, `Plays again: ${again}`].join('\n'), { cause })
}

/** @returns how many were played @throws with seed and path when one of them went wrong */
export const playAll = async (asked: Played): Promise<number> => {
  const { histories, acts, forget, onPlayed, tally, seed = HISTORY_SEED, path = HISTORY_PATH } = asked
  let played = 0
  const outcome = await fc.check(
    fc.asyncProperty(historyOf(acts), async (history) => {
      setClock(STARTED)
      forget()
      await playHistory(String(played++), await makePeople(), history, tally)
      onPlayed?.(played)
    }),
    {
      numRuns: path === undefined ? histories : 1,
      ...(seed !== undefined && { seed: Number(seed) }),
      ...(path !== undefined && { path }),
    },
  )
  if (outcome.failed) throw tellWrong(outcome as Outcome, asked.file ?? 'model/histories.test')
  return played
}

/** The café with its tiers. */
export const openGraded = async (): Promise<void> => {
  takeSecrets()
  await openCafe()
  await publish('tier', cafe.tiers!.id, LADDER)
}

type Send = ReturnType<typeof createTableDouble>['send']

/** The café on a table of its own in a running DynamoDB Local. What went before stays: every history has people of its own. */
export const openOnDynamodb = async (url: string, name: string): Promise<() => void> => {
  takeTheClock()
  const documents = await openLocalTable(url, name)
  useTable((command) => documents.send(command))
  await openGraded()
  return () => {}
}

/** The café on the double of the table. @param through what stands before the table @returns how it is made as it was when it opened */
export const openInMemory = async (through = (send: Send): Send => send): Promise<() => void> => {
  takeTheClock()
  quickenEntities()
  quickenSurroundings()
  const table = createTableDouble()
  useTable(through(table.send) as never)
  await openGraded()
  const opened = table.all()
  return () => table.restore(opened)
}
