// A desk for tests of one or a few services: memory vault, a clock that stands still, functions as plain callbacks.
import { createFaults } from '../faults.ts'
import { createLog } from '../log.ts'
import { openVault } from '../vault.ts'
import type { Resource } from '../assembly/assembly.ts'
import { ACCOUNT, AwsError, REGION, type AwsService, type Desk, type Invocation } from './service.ts'

type Handler = (event: unknown) => unknown

const START = Date.parse('2026-01-01T02:00:00Z')

export const arnOf = {
  function: (name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`,
  role: (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`,
  queue: (name: string) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`,
  machine: (name: string) => `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${name}`,
  execution: (machine: string, name: string) => `arn:aws:states:${REGION}:${ACCOUNT}:execution:${machine}:${name}`,
}

const nameIn = (arn: string) => arn.split(':').at(-1)!

/** @param vaultPath a file when the test kills the desk */
export const openDesk = (vaultPath = ':memory:') => {
  let now = START
  const vault = openVault(vaultPath)
  const services = new Map<string, AwsService>()
  const functions = new Map<string, Handler>()
  const invoked: { name: string; event: unknown; by: { principal: string; sourceArn?: string } }[] = []
  const denied = new Set<string>()
  const asked: { principal: string; action: string; resource: string; context?: Record<string, string> }[] = []
  const clock = {
    now: () => now,
    offset: new SharedArrayBuffer(8),
    moveTo: (instant: number) => void (now = instant),
  }
  const resources: Resource[] = []
  const call = async (service: string, operation: string, input: unknown, principal = 'root'): Promise<unknown> => {
    const found = services.get(service)
    if (!found) throw new AwsError('UnknownEndpoint', service)
    const body = Buffer.from(JSON.stringify(input))
    const request = {
      service,
      operation,
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: {},
      body,
      principal,
    }
    const answer = await found.handle(request)
    return JSON.parse(String(answer.body ?? 'null'))
  }
  const desk: Desk = {
    clock,
    vault,
    log: createLog(clock.now),
    faults: createFaults(),
    invoke: async (functionArn, event, by): Promise<Invocation> => {
      const name = nameIn(functionArn)
      const handler = functions.get(name)
      if (!handler) throw new AwsError('ResourceNotFoundException', `Function not found: ${functionArn}`, 404)
      if (denied.has('lambda:InvokeFunction')) throw new AwsError('AccessDeniedException', 'not allowed', 403)
      invoked.push({ name, event, by })
      try {
        return { ok: true, payload: await handler(event) }
      } catch (error) {
        const { name: errorType, message: errorMessage } = error as Error
        return { ok: false, error: { errorType, errorMessage } }
      }
    },
    authorize: (principal, action, resource, context) => {
      asked.push({ principal, action, resource, ...(context ? { context } : {}) })
      if (principal !== 'root' && denied.has(action))
        throw new AwsError('AccessDeniedException', `${principal} may not ${action}`)
    },
    call,
  }
  const all = () => [...services.values()]
  const busy = () => all().reduce((sum, service) => sum + service.busy(), 0)
  const runDue = async () => {
    for (const service of all()) if ((service.nextDue() ?? Infinity) <= now) await service.runDue()
  }
  const idle = async () => {
    do {
      await runDue()
      await new Promise((resolve) => setTimeout(resolve, 1))
    } while (busy() > 0)
  }
  /** Moves from due instant to due instant, as the world does. */
  const advance = async (ms: number) => {
    const end = now + ms
    await idle()
    for (;;) {
      const due = Math.min(...all().map((service) => service.nextDue() ?? Infinity))
      if (due > end) break
      now = Math.max(now, due)
      await idle()
    }
    now = end
  }
  return {
    desk,
    invoked,
    denied,
    asked,
    call,
    idle,
    advance,
    busy,
    serve: <S extends AwsService>(service: S): S => {
      services.set(service.name, service)
      return service
    },
    fn: (name: string, handler: Handler) => {
      functions.set(name, handler)
      return arnOf.function(name)
    },
    resources: { of: (...types: string[]) => resources.filter((resource) => types.includes(resource.type)) },
    add: (type: string, name: string, arn: string, properties: object) =>
      resources.push({ type, id: name, stack: 'test', name, arn, properties, metadata: {}, dependsOn: [] }),
  }
}

/** Resolves when `holds`; real time, for tests of back-offs. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2))
}
