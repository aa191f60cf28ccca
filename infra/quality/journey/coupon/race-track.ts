// A table of its own, one campaign on it, and four processes that race on it.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { startLocalProcess } from '../../../local/aws/dynamodb/local-process.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { Job, Ran } from './racer.ts'

const RACER = fileURLToPath(new URL('./racer.ts', import.meta.url))
export const PROCESSES = 4
const ON_LOCAL = { AWS_REGION: 'ap-northeast-1', AWS_ACCESS_KEY_ID: 'race', AWS_SECRET_ACCESS_KEY: 'race' }

const makeTable = (endpoint: string, TableName: string) =>
  new DynamoDBClient({
    endpoint,
    region: ON_LOCAL.AWS_REGION,
    credentials: { accessKeyId: 'race', secretAccessKey: 'race' },
  }).send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  )

const startRacer = async (env: Record<string, string>): Promise<ChildProcess> => {
  const racer = fork(RACER, { env: { ...process.env, ...env }, execArgv: ['--no-warnings'] })
  await once(racer, 'message')
  return racer
}

/** All that four processes did. */
export interface Race {
  words: string[]
  gifts: string[]
  writes: Ran['writes']
}

export const openTrack = async () => {
  const database = await startLocalProcess()
  const env = { ...ON_LOCAL, AWS_ENDPOINT_URL_DYNAMODB: database.url, TABLE_NAME: 'race' }
  Object.assign(process.env, env)
  await makeTable(database.url, env.TABLE_NAME)
  const racers = await Promise.all(Array.from({ length: PROCESSES }, () => startRacer(env)))
  // Only now, for the client looks at the environment when it is made.
  const [{ publishDraft, saveDraft, stageOf }, { setStock }, { claimCodeOf }, { hangDoor }, { commit }] =
    await Promise.all([
      import('#functions/platform/table/config.ts'),
      import('#functions/coupon/stock/set-stock.ts'),
      import('#functions/coupon/claim/claim-link.ts'),
      import('#functions/platform/table/door.ts'),
      import('#functions/platform/table/commit.ts'),
    ])

  return {
    /** Publishes a campaign; answers the code of its link. */
    publish: async (at: { group: string; brand: string }, id: string, settings: Campaign): Promise<string> => {
      const change = { at, noun: 'campaign' as const, id, by: 'race', now: new Date().toISOString(), also: [] }
      await saveDraft(change, settings, null)
      const { draft } = (await stageOf(at, 'campaign', id))!
      const stock = await setStock({ ...at, campaign: id }, settings.stock ?? null, 0)
      if (!stock.ok) throw new Error(stock.failure)
      const code = claimCodeOf(id)
      const also = [...stock.value, hangDoor('claim', code, { ...at, id })]
      const published = await publishDraft({ ...change, also }, draft!.version, { spread: settings.stock ?? 0 })
      if (!published.ok) throw new Error(published.failure)
      return code
    },
    commit,
    /** Deals the jobs to the processes in turn, and lets them all begin at once. */
    race: async (jobs: Job[]): Promise<Race> => {
      const ran = await Promise.all(
        racers.map(async (racer, nth) => {
          racer.send(jobs.filter((_, job) => job % PROCESSES === nth))
          const [answer] = (await once(racer, 'message')) as [Ran]
          return answer
        }),
      )
      const writes: Ran['writes'] = {}
      for (const one of ran)
        for (const [pk, units] of Object.entries(one.writes)) writes[pk] = (writes[pk] ?? 0) + units
      return { words: ran.flatMap(({ words }) => words), gifts: ran.flatMap(({ gifts }) => gifts), writes }
    },
    close: async () => {
      for (const racer of racers) racer.disconnect()
      await Promise.all(racers.map((racer) => racer.exitCode ?? once(racer, 'exit')))
      await database.stop()
    },
  }
}

export type Track = Awaited<ReturnType<typeof openTrack>>
