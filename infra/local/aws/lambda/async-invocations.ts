// Invocation type Event: two retries, one and two minutes later, then the OnFailure destination or the dead-letter queue.
import { randomUUID } from 'node:crypto'
import type { Assembly } from '../../assembly/assembly.ts'
import type { Desk, Invocation } from '../service.ts'
import { DEFAULT_RETRIES, pauseAfter } from './async-retries.ts'
import { deadLetter } from './dead-letter.ts'
import type { FunctionSpec } from './function-spec.ts'
import type { Waiting } from './waiting.ts'

export const createAsyncInvocations = (
  desk: Desk,
  assembly: Assembly,
  run: (spec: FunctionSpec, event: unknown) => Promise<Invocation>,
  specOf: (name: string) => FunctionSpec,
) => {
  const kept = desk.vault.drawer<Waiting>('lambda-async')
  const running = new Set<string>()

  const retriesOf = (name: string): number =>
    assembly
      .of('AWS::Lambda::EventInvokeConfig')
      .find(({ properties }) => String(properties.FunctionName).endsWith(name))?.properties.MaximumRetryAttempts ??
    DEFAULT_RETRIES

  const attempt = async (id: string, waiting: Waiting) => {
    const spec = specOf(waiting.functionName)
    const answer = await run(spec, waiting.event)
    if (answer.ok) return kept.delete(id)
    const attempts = waiting.attempts + 1
    if (attempts <= retriesOf(spec.name)) {
      return kept.put(id, { ...waiting, attempts, dueAt: desk.clock.now() + pauseAfter(attempts) })
    }
    await deadLetter(desk, assembly, spec, waiting, answer)
    kept.delete(id)
  }

  const start = (id: string, waiting: Waiting) => {
    if (running.has(id)) return
    running.add(id)
    attempt(id, waiting)
      .catch((problem: unknown) =>
        desk.log.add('dead-letter', `an asynchronous event of ${waiting.functionName} is lost: ${String(problem)}`),
      )
      .finally(() => running.delete(id))
  }

  const runDue = async () => {
    for (const [id, waiting] of kept.all()) if (waiting.dueAt <= desk.clock.now()) start(id, waiting)
  }

  return {
    accept: (functionName: string, event: unknown): void => {
      const id = randomUUID()
      const waiting = { functionName, event, attempts: 0, dueAt: desk.clock.now() }
      kept.put(id, waiting)
      start(id, waiting)
    },
    busy: () => running.size,
    nextDue: () =>
      kept
        .all()
        .reduce<number | undefined>(
          (soonest, [id, { dueAt }]) => (running.has(id) ? soonest : Math.min(soonest ?? Infinity, dueAt)),
          undefined,
        ),
    runDue,
  }
}
