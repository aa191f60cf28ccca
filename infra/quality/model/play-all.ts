// Plays many histories by chance, each with people of its own. A failing seed is printed and plays again:
// HISTORY_SEED=<seed> HISTORY_PATH=<path> npx vitest run --config infra/quality/vitest.config.ts --project quality model/histories.test
import fc from 'fast-check'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { takeDice } from './double/dice.ts'
import { dropLocalTable, openLocalTable } from './double/local-table.ts'
import { quickenEntities } from './double/quick-entities.ts'
import { quickenSurroundings } from './double/quick-surroundings.ts'
import { createTableDouble } from './double/table-double.ts'
import { historyOf } from './history-of.ts'
import { house, type House } from './houses/house.ts'
import { watched } from './houses/passbook.ts'
import { playInHouse } from './houses/play-in-house.ts'
import { playHistory, type Act } from './play-history.ts'
import type { Tally } from './play/play.ts'
import { LADDER } from './tiers/ladder.ts'
import {
  makePeople,
  openBare,
  openCafe,
  publish,
  setClock,
  STARTED,
  takeSecrets,
  takeTheClock,
  useTable,
} from './stage.ts'

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
  forget: () => void | Promise<void>
  /** Each in a house of its own rules, which is opened bare. */
  inHouses?: boolean
  onPlayed?: (so: number) => void
  tally?: Tally
  /** Which test plays them again. */
  file?: string
}

type Outcome = fc.RunDetails<[...House[], Act[], number]>

/** Which dice a history is played with: its own, whatever else was played before it. */
const dice = fc.noShrink(fc.nat())

const times = new Map<number, number>()
/** A history that is tried again with fewer acts has other people: functions remember what they have seen of a table. */
const nextName = (which: number): string => {
  const time = (times.get(which) ?? 0) + 1
  times.set(which, time)
  return `${which.toString(36)}x${time}`
}

/** What went wrong, in the fewest acts that were found, and how to see it again. */
const tellWrong = ({ seed, counterexamplePath, counterexample, errorInstance }: Outcome, file: string): Error => {
  const acts = (counterexample?.at(-2) ?? []) as Act[]
  const rules = (counterexample?.slice(0, -2) ?? []).map((one) => `In the house ${JSON.stringify(one)}:`)
  const [path] = String(counterexamplePath).split(':')
  const cause = errorInstance
  const what = cause instanceof Error ? cause.message : String(cause)
  const told = acts.flatMap((act, nth) =>
    act.do === 'wait' && act.minutes === 3 ? [] : [`  ${nth + 1}. ${JSON.stringify(act)}`],
  )
  const again = `HISTORY_SEED=${seed} HISTORY_PATH=${path} npx vitest run --config infra/quality/vitest.config.ts --project quality ${file}`
  return new Error([what, ...rules, ...told, `Plays again: ${again}`].join('\n'), { cause })
}

/** @returns how many were played @throws with seed and path when one of them went wrong */
export const playAll = async (asked: Played): Promise<number> => {
  const { histories, acts, forget, onPlayed, tally, seed = HISTORY_SEED, path = HISTORY_PATH } = asked
  let played = 0
  const begin = async (which: number) => {
    played++
    setClock(STARTED)
    const name = nextName(which)
    await forget()
    takeDice(name)
    return { name, people: await makePeople() }
  }
  const inCafe = fc.asyncProperty(historyOf(acts), dice, async (history, which) => {
    const { name, people } = await begin(which)
    await playHistory(name, people, history, tally)
    onPlayed?.(played)
  })
  const inAnyHouse = fc.asyncProperty(house, historyOf(acts), dice, async (rules, history, which) => {
    await playInHouse(rules, await begin(which), history, tally)
    onPlayed?.(played)
  })
  const outcome = await fc.check<unknown[]>((asked.inHouses ? inAnyHouse : inCafe) as fc.IAsyncProperty<unknown[]>, {
    numRuns: path === undefined ? histories : 1,
    ...(seed !== undefined && { seed: Number(seed) }),
    ...(path !== undefined && { path }),
  })
  if (outcome.failed) throw tellWrong(outcome as unknown as Outcome, asked.file ?? 'model/histories.test')
  return played
}

/** The café with its tiers. @param open the house, and what it promises */
export const openGraded = async (open = openCafe): Promise<void> => {
  takeSecrets()
  await open()
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

/** Houses without promises, each on a new table of that name. @returns how the next is opened */
export const openHousesOnDynamodb = (url: string, name: string): (() => Promise<void>) => {
  takeTheClock()
  return async () => {
    await dropLocalTable(url, name)
    const documents = await openLocalTable(url, name)
    useTable(watched((command) => documents.send(command as never)))
    await openGraded(openBare)
  }
}

const openDouble = async (through: (send: Send) => Send, open?: typeof openCafe): Promise<() => void> => {
  takeTheClock()
  quickenEntities()
  quickenSurroundings()
  const table = createTableDouble()
  useTable(through(table.send) as never)
  await openGraded(open)
  const opened = table.all()
  return () => table.restore(opened)
}

/** The café on the double of the table. @param through what stands before the table @returns how it is made as it was when it opened */
export const openInMemory = (through = (send: Send): Send => send): Promise<() => void> => openDouble(through)

/** A house without promises on the double of the table. */
export const openHousesInMemory = (through = (send: Send): Send => send): Promise<() => void> =>
  openDouble((send) => watched(through(send)), openBare)
