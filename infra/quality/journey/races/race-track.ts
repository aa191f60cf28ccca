// A table of its own, and four processes that race on it.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUILD } from '../../../cloud/building/bundle-place.ts'
import { startLocalProcess } from '../../../local/aws/dynamodb/local-process.ts'
import { listen, stop } from '../../../local/aws/listen.ts'
import { openLocalTable } from '../../model/double/local-table.ts'
import type { Job, Ran, Road } from './job.ts'
import { quickTable } from './quick-table.ts'

const RACER = fileURLToPath(new URL('./racer.ts', import.meta.url))
const PROCESSES = 4
const ON_LOCAL = {
  AWS_REGION: 'ap-northeast-1',
  AWS_ACCESS_KEY_ID: 'race',
  AWS_SECRET_ACCESS_KEY: 'race',
  TABLE_NAME: 'race',
  SECRETS_PREFIX: '/race',
  POWERTOOLS_METRICS_DISABLED: 'true',
  NODE_COMPILE_CACHE: join(BUILD, 'compiled'),
}

/** SSM, of which a race needs the one secret that live codes are made with. */
const startSecrets = async () => {
  const Parameter = { Value: Buffer.from('one for all').toString('base64url') }
  const server = createServer((_, answer) => answer.end(JSON.stringify({ Parameter })))
  return { url: `http://127.0.0.1:${await listen(server)}`, stop: () => stop(server) }
}

const startRacer = async (): Promise<ChildProcess> => {
  const racer = fork(RACER, { execArgv: ['--no-warnings'] })
  await once(racer, 'message')
  return racer
}

export const openTrack = async () => {
  const [database, secrets] = await Promise.all([startLocalProcess(), startSecrets()])
  Object.assign(process.env, ON_LOCAL, { AWS_ENDPOINT_URL_DYNAMODB: database.url, AWS_ENDPOINT_URL_SSM: secrets.url })
  await openLocalTable(database.url, ON_LOCAL.TABLE_NAME)
  const racers = await Promise.all(Array.from({ length: PROCESSES }, startRacer))
  // Only now, for clients look at the environment when they are made.
  const [{ hands, openHouse }, { shoppers }, { documents }] = await Promise.all([
    import('./hands.ts'),
    import('./shoppers.ts'),
    import('#functions/platform/table/table.ts'),
  ])
  documents.send = quickTable(database.url) as never
  await openHouse()

  return {
    ...hands,
    ...shoppers,
    /** Deals the jobs to the processes in turn, and lets them all begin at once. */
    race: async (jobs: Job[], road: Road = 'quick'): Promise<Ran> => {
      const ran = await Promise.all(
        racers.map(async (racer, nth) => {
          racer.send([jobs.filter((_, job) => job % PROCESSES === nth), road])
          const [answer] = (await once(racer, 'message')) as [Ran]
          return answer
        }),
      )
      const writes: Ran['writes'] = {}
      for (const one of ran)
        for (const [pk, units] of Object.entries(one.writes)) writes[pk] = (writes[pk] ?? 0) + units
      return { words: ran.flatMap(({ words }) => words), answers: ran.flatMap(({ answers }) => answers), writes }
    },
    close: async () => {
      for (const racer of racers) racer.disconnect()
      await Promise.all(racers.map((racer) => racer.exitCode ?? once(racer, 'exit')))
      await Promise.all([database.stop(), secrets.stop()])
    },
  }
}

export type Track = Awaited<ReturnType<typeof openTrack>>
