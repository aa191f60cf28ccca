// Two hundred short lives of a café on DynamoDB Local: the double of the table promises nothing that the table does not.
import { afterAll, expect, test } from 'vitest'
import { startLocalProcess, type LocalProcess } from '../../local/aws/dynamodb/local-process.ts'
import { playing } from './histories-by-half.ts'

const [HISTORIES, ACTS, SEED] = [200, 12, 3]
const LIMIT_MS = 10 * 60_000

let local: LocalProcess | undefined
afterAll(() => local?.stop())

test(
  'points, stamps and coupons are what was promised on DynamoDB Local',
  async () => {
    const { openOnDynamodb, playAll } = await playing()
    local = await startLocalProcess()
    const forget = await openOnDynamodb(local.url, 'model')
    const file = 'model/histories-on-dynamodb'
    const seed = Number(process.env.HISTORY_SEED ?? SEED)
    const played = await playAll({ histories: HISTORIES, acts: ACTS, seed, file, forget })
    expect(played).toBeGreaterThanOrEqual(process.env.HISTORY_PATH ? 1 : HISTORIES)
  },
  LIMIT_MS,
)
