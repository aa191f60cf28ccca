import { Worker } from 'node:worker_threads'
import type { Failure, FromWorker, Start, ToWorker } from './messages.ts'

export type Outcome = { payload: unknown } | { error: Failure }

/** One execution environment: runs one invocation at a time, and keeps its module state between them. */
export interface Environment {
  readonly alive: boolean
  /** Its bundle is loaded, or broken. */
  readonly ready: Promise<void>
  run(event: unknown, context: Record<string, unknown>, timeoutMs: number): Promise<Outcome>
  kill(): Promise<void>
  /** What the handler printed since the last call. */
  printed(): string[]
}

/** AWS gives initialisation ten seconds of its own; a busy laptop gets more. */
const INIT_TIMEOUT_MS = 30_000
const PRINTED_LINES_KEPT = 50

const exited: Failure = { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited without providing a reason' }

export const startEnvironment = (start: Start, env: Record<string, string>): Environment => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: start,
    env,
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  let alive = true
  let serial = 0
  let broken: Failure | undefined
  let lines: string[] = []
  const waiting = new Map<number, (outcome: Outcome) => void>()

  const collect = (chunk: Buffer) => {
    lines = [...lines, ...chunk.toString().split('\n').filter(Boolean)].slice(-PRINTED_LINES_KEPT)
  }
  worker.stdout.on('data', collect)
  worker.stderr.on('data', collect)

  const fall = (failure: Failure) => {
    alive = false
    for (const settle of waiting.values()) settle({ error: failure })
    waiting.clear()
  }

  const ready = new Promise<void>((resolve) => {
    worker.on('message', (message: FromWorker) => {
      if ('ready' in message) return resolve()
      if ('broken' in message) {
        broken = message.broken
        alive = false
        return resolve()
      }
      waiting.get(message.id)?.(
        'error' in message ? { error: message.error } : { payload: JSON.parse(message.payload) },
      )
      waiting.delete(message.id)
    })
    worker.on('error', (problem) => {
      const error = problem as Error
      fall({
        errorType: error.name ?? 'Runtime.UnhandledPromiseRejection',
        errorMessage: error.message ?? String(problem),
      })
      resolve()
    })
    worker.on('exit', () => {
      fall(exited)
      resolve()
    })
  })
  worker.unref()

  const kill = async () => {
    alive = false
    await worker.terminate()
  }

  const within = async (limitMs: number, work: Promise<Outcome>): Promise<Outcome> => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => {
        void kill()
        resolve({
          error: {
            errorType: 'Sandbox.Timedout',
            errorMessage: `Task timed out after ${(limitMs / 1000).toFixed(2)} seconds`,
          },
        })
      }, limitMs)
    })
    return Promise.race([work, late]).finally(() => clearTimeout(timer))
  }

  return {
    ready,
    get alive() {
      return alive
    },
    run: async (event, context, timeoutMs) => {
      const began = await within(
        INIT_TIMEOUT_MS,
        ready.then(() => ({ payload: null })),
      )
      if ('error' in began) return began
      if (broken || !alive) return { error: broken ?? exited }
      const message: ToWorker = { id: ++serial, event, context, timeoutMs }
      return within(
        timeoutMs,
        new Promise((resolve) => (waiting.set(message.id, resolve), worker.postMessage(message))),
      )
    },
    kill,
    printed: () => {
      const taken = lines
      lines = []
      return taken
    },
  }
}
