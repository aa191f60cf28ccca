// One Lambda execution environment: a worker thread with its own process.env.
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker, Start, ToWorker } from './messages.ts'
import { followWorldClock } from './world-date.ts'

const { file, exportPath, clock } = workerData as Start
const port = parentPort!
const tell = (message: FromWorker) => port.postMessage(message)

followWorldClock(clock)

// The desk speaks plain HTTP, and whoever imports `node:http` reads these three: each would load all of `fetch` at once.
const http = process.getBuiltinModule('node:http')
for (const name of ['WebSocket', 'CloseEvent', 'MessageEvent']) Reflect.deleteProperty(http, name)

const failure = (problem: unknown) => {
  const error = problem instanceof Error ? problem : new Error(String(problem))
  return { errorType: error.name, errorMessage: error.message, trace: String(error.stack).split('\n') }
}

type Handler = (event: unknown, context: object) => unknown

const loadHandler = async (): Promise<Handler> => {
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown> & {
    default?: Record<string, unknown>
  }
  const found = loaded[exportPath] ?? loaded.default?.[exportPath]
  if (typeof found !== 'function') throw new Error(`${exportPath} is undefined or not exported`)
  return found as Handler
}

try {
  const handler = await loadHandler()
  port.on('message', ({ id, event, context, timeoutMs }: ToWorker) => {
    const end = performance.now() + timeoutMs
    const getRemainingTimeInMillis = () => Math.max(0, Math.floor(end - performance.now()))
    const run = async () =>
      handler(event, { ...context, callbackWaitsForEmptyEventLoop: true, getRemainingTimeInMillis })
    run().then(
      // A Lambda's answer travels as JSON, so whatever JSON drops must be dropped here too.
      (answer) => tell({ id, payload: JSON.stringify(answer ?? null) }),
      (problem) => tell({ id, error: failure(problem) }),
    )
  })
  tell({ ready: true })
} catch (problem) {
  tell({ broken: failure(problem) })
}
