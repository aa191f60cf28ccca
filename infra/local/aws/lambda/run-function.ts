import { randomUUID } from 'node:crypto'
import type { Faults, FaultStep } from '../../faults.ts'
import type { WorldLog } from '../../log.ts'
import type { Invocation } from '../service.ts'
import type { Environment, Outcome } from './environment.ts'
import type { FunctionSpec } from './function-spec.ts'

interface Pool {
  acquire(name: string): Promise<{ environment: Environment; cold: boolean }>
  release(name: string, environment: Environment): void
}

const CRASH: Outcome = {
  error: { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited with error: exit status 1' },
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const contextOf = (spec: FunctionSpec) => ({
  awsRequestId: randomUUID(),
  functionName: spec.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: spec.arn,
  logGroupName: `/aws/lambda/${spec.name}`,
  logStreamName: 'desk',
  memoryLimitInMB: String(spec.memoryMb),
})

/** The handler's run as the planned fault bends it. */
const underFault = async (
  environment: Environment,
  fault: FaultStep | undefined,
  run: () => Promise<Outcome>,
): Promise<Outcome> => {
  if (!fault || 'pass' in fault) return run()
  if ('delayMs' in fault) return wait(fault.delayMs).then(run)
  if ('repeat' in fault) {
    for (let time = 1; time < fault.repeat; time++) await run()
    return run()
  }
  if ('failAfterCommit' in fault) await run()
  await environment.kill()
  return 'timeout' in fault
    ? { error: { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out (planned fault)' } }
    : CRASH
}

/** Runs one function once in an environment of its pool, and writes the 'invocation' row. */
export const functionRunner =
  (pool: Pool, log: WorldLog, faults: Faults) =>
  async (spec: FunctionSpec, event: unknown): Promise<Invocation> => {
    const { environment, cold } = await pool.acquire(spec.name)
    const began = performance.now()
    try {
      const fault = faults.next(`lambda.${spec.id}`) ?? faults.next(`lambda.${spec.name}`)
      const outcome = await underFault(environment, fault, () =>
        environment.run(event, contextOf(spec), spec.timeoutMs),
      )
      const failed = 'error' in outcome
      const ms = Math.round(performance.now() - began)
      log.add(
        'invocation',
        `${spec.id} ${failed ? `failed: ${outcome.error.errorType}: ${outcome.error.errorMessage}` : 'ok'} in ${ms} ms${cold ? ', cold' : ''}`,
        {
          function: spec.name,
          ms,
          cold,
          failed,
          printed: environment.printed(),
          ...(failed && { trace: outcome.error.trace }),
        },
      )
      return failed ? { ok: false, error: outcome.error } : { ok: true, payload: outcome.payload }
    } finally {
      pool.release(spec.name, environment)
    }
  }
