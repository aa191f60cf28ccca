import type { Assembly } from '../../assembly/assembly.ts'
import type { Authorize } from '../iam/authorize.ts'
import type { Keyring } from '../iam/credentials.ts'
import { AwsError, type AwsAnswer, type AwsCall, type AwsService, type Desk, type Invocation } from '../service.ts'
import { createAsyncInvocations } from './async-invocations.ts'
import { startEnvironment } from './environment.ts'
import { executionEnv } from './execution-env.ts'
import { functionName, functionSpec, runsHere, type FunctionSpec } from './function-spec.ts'
import { createPool } from './pool.ts'
import { functionRunner } from './run-function.ts'

export interface LambdaOptions {
  keyring: Keyring
  authorize: Authorize
  endpoint: string
  /** For every function: where LINE stands, and the like. */
  extraEnv?: Record<string, string>
}

export interface Lambda extends AwsService {
  invoke: Desk['invoke']
  spec(reference: string): FunctionSpec
  /** Starts one environment of every function, one after the other, so that nobody's first tap waits for a bundle. */
  warm(): Promise<void>
}

const INVOKE_PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/

const jsonAnswer = (value: unknown, headers: Record<string, string> = {}): AwsAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST', ...headers },
  body: JSON.stringify(value ?? null),
})

/** Runs AWS::Lambda::Function resources in worker threads and answers the Invoke API. */
export const createLambda = (desk: Desk, assembly: Assembly, options: LambdaOptions): Lambda => {
  const functions = assembly.of('AWS::Lambda::Function').filter(runsHere)
  const specs = new Map(functions.map((resource) => [resource.name, functionSpec(assembly, resource)]))
  const spec = (reference: string): FunctionSpec => {
    const found = specs.get(functionName(reference)) ?? [...specs.values()].find(({ id }) => id === reference)
    if (!found) throw new AwsError('ResourceNotFoundException', `Function not found: ${reference}`, 404)
    return found
  }
  const pool = createPool((name) => {
    const { file, exportPath } = spec(name)
    const env = executionEnv(spec(name), options.keyring, options.endpoint, options.extraEnv ?? {})
    return startEnvironment({ file, exportPath, clock: desk.clock.offset }, env)
  })
  const run = functionRunner(pool, desk.log, desk.faults)
  let running = 0
  const counted = (one: FunctionSpec, event: unknown): Promise<Invocation> => {
    running++
    return run(one, event).finally(() => running--)
  }
  const later = createAsyncInvocations(desk, assembly, counted, spec)

  const invoke: Desk['invoke'] = async (reference, event, { principal, sourceArn }) => {
    const one = spec(reference)
    options.authorize(principal, 'lambda:InvokeFunction', one.arn, sourceArn ? { 'aws:SourceArn': sourceArn } : {})
    return counted(one, event)
  }

  const handle = async ({ path, method, headers, body, principal, operation }: AwsCall): Promise<AwsAnswer> => {
    const reference = INVOKE_PATH.exec(path)?.[1]
    if (!reference || method !== 'POST')
      throw new AwsError(
        'UnknownOperationException',
        `the local lambda does not simulate ${operation ?? `${method} ${path}`}`,
        404,
      )
    const one = spec(decodeURIComponent(reference))
    const event: unknown = body.length ? JSON.parse(body.toString()) : {}
    if (headers['x-amz-invocation-type'] === 'Event') {
      options.authorize(principal, 'lambda:InvokeFunction', one.arn)
      later.accept(one.name, event)
      return { status: 202 }
    }
    const answer = await invoke(one.arn, event, { principal })
    return answer.ok ? jsonAnswer(answer.payload) : jsonAnswer(answer.error, { 'x-amz-function-error': 'Unhandled' })
  }

  const warm = async () => {
    for (const name of specs.keys()) {
      const { environment } = await pool.acquire(name)
      await environment.ready
      pool.release(name, environment)
    }
  }

  return {
    name: 'lambda',
    warm,
    handle,
    invoke,
    spec,
    busy: () => running + later.busy(),
    nextDue: later.nextDue,
    runDue: later.runDue,
    resume: later.runDue,
    close: () => pool.close(),
  }
}
