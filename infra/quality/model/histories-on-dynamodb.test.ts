// Two hundred short lives of a café on DynamoDB Local, and some long ones in houses of other rules: the double of the table promises
// nothing that the table does not.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLocalProcess, type LocalProcess } from '../../local/aws/dynamodb/local-process.ts'
import { playing } from './histories-by-half.ts'

const [HISTORIES, SHORT, SEED] = [200, 12, 3]
const IN_HOUSES = 5
const LIMIT_MS = 10 * 60_000

let local: LocalProcess
beforeAll(async () => {
  local = await startLocalProcess()
})
afterAll(() => local?.stop())

const file = 'model/histories-on-dynamodb'
const seed = Number(process.env.HISTORY_SEED ?? SEED)
const least = (histories: number) => (process.env.HISTORY_PATH ? 1 : histories)

test(
  'points, stamps and coupons are what was promised on DynamoDB Local',
  async () => {
    const { openOnDynamodb, playAll } = await playing()
    const forget = await openOnDynamodb(local.url, 'model')
    const played = await playAll({ histories: HISTORIES, acts: SHORT, seed, file: `${file} -t promised`, forget })
    expect(played).toBeGreaterThanOrEqual(least(HISTORIES))
  },
  LIMIT_MS,
)

test(
  'nothing is made and nothing is lost on DynamoDB Local, whatever the rules of the house',
  async () => {
    const { ACTS, openHousesOnDynamodb, playAll } = await playing()
    const forget = openHousesOnDynamodb(local.url, 'model')
    const asked = { histories: IN_HOUSES, acts: ACTS, seed, file: `${file} -t rules`, forget, inHouses: true }
    expect(await playAll(asked)).toBeGreaterThanOrEqual(least(IN_HOUSES))
  },
  LIMIT_MS,
)
