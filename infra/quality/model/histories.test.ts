// Two thousand lives of a café, a hundred and fifty acts each, on the real use cases; and two hundred short ones on DynamoDB Local.
// A failing seed is printed and plays again:
// HISTORY_SEED=<seed> HISTORY_PATH=<path> npx vitest run --config infra/quality/vitest.config.ts --project quality model/histories
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLocalProcess, type LocalProcess } from '../../local/aws/dynamodb/local-process.ts'
import { openLocalTable } from './double/local-table.ts'
import { createTableDouble } from './double/table-double.ts'
import { historyOf } from './history-of.ts'
import type * as History from './play-history.ts'
import type * as Stage from './stage.ts'

const { HISTORIES = '2000', HISTORY_SEED, HISTORY_PATH } = process.env
const ACTS = 150
const ON_THE_DATABASE = { histories: 200, acts: 12 }
const LIMIT_MS = 10 * 60_000

let local: LocalProcess | undefined
let stage: typeof Stage
let playHistory: typeof History.playHistory
beforeAll(async () => {
  process.env.TABLE_NAME = 'model'
  process.env.POWERTOOLS_METRICS_DISABLED = 'true'
  stage = await import('./stage.ts')
  ;({ playHistory } = await import('./play-history.ts'))
  stage.takeTheClock()
})
afterAll(() => local?.stop())

/** Plays so many histories, each with people of its own; what went wrong is told with its seed. */
const playAll = async (histories: number, acts: number, forget: () => void): Promise<number> => {
  let played = 0
  await fc.assert(
    fc.asyncProperty(historyOf(acts), async (history) => {
      stage.setClock(stage.STARTED)
      forget()
      await playHistory(String(played++), await stage.makePeople(), history)
    }),
    {
      numRuns: histories,
      ...(HISTORY_SEED && { seed: Number(HISTORY_SEED) }),
      ...(HISTORY_PATH && { path: HISTORY_PATH }),
    },
  )
  return played
}

test(
  'points, stamps and coupons are what was promised, whatever people do and in whatever order',
  async () => {
    const table = createTableDouble()
    stage.useTable(table.send as never)
    await stage.openCafe()
    const opened = table.all()
    const played = await playAll(Number(HISTORIES), ACTS, () => table.restore(opened))
    expect(played).toBeGreaterThanOrEqual(HISTORY_PATH ? 1 : Number(HISTORIES))
  },
  LIMIT_MS,
)

test(
  'the same on DynamoDB Local',
  async () => {
    local = await startLocalProcess()
    const documents = await openLocalTable(local.url, 'model')
    stage.useTable((command) => documents.send(command))
    await stage.openCafe()
    const { histories, acts } = ON_THE_DATABASE
    expect(await playAll(histories, acts, () => {})).toBeGreaterThanOrEqual(HISTORY_PATH ? 1 : histories)
  },
  LIMIT_MS,
)
