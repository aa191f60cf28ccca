import { expect, test } from 'vitest'
import type { Assembly } from '../../assembly/assembly.ts'
import { openDesk } from '../desk.fixture.ts'
import type { Invocation } from '../service.ts'
import { createAsyncInvocations } from './async-invocations.ts'
import type { FunctionSpec } from './function-spec.ts'

const MINUTE = 60_000
const QUEUE = 'arn:aws:sqs:ap-northeast-1:000000000000:lost'
const spec = { id: 'Fn', name: 'fn', arn: 'arn:fn', roleArn: 'arn:role' } as FunctionSpec

const withFunction = (answers: boolean[], invokeConfig: object[] = []) => {
  const world = openDesk()
  const sent: { input: unknown; principal: string }[] = []
  const desk = {
    ...world.desk,
    call: async (_service: string, _operation: string, input: unknown, principal: string) =>
      void sent.push({ input, principal }),
  }
  const runs: number[] = []
  const run = async (): Promise<Invocation> => {
    runs.push(world.desk.clock.now())
    return answers.shift()
      ? { ok: true, payload: null }
      : { ok: false, error: { errorType: 'Error', errorMessage: 'no' } }
  }
  const resources: Record<string, object[]> = {
    'AWS::Lambda::EventInvokeConfig': invokeConfig.map((properties) => ({
      properties: { FunctionName: 'fn', ...properties },
    })),
    'AWS::Lambda::Function': [{ name: 'fn', properties: {} }],
  }
  const assembly = { of: (type: string) => resources[type] ?? [] } as unknown as Assembly
  const later = createAsyncInvocations(desk, assembly, run, () => spec)
  const settle = async () => {
    while (later.busy()) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const advance = async (ms: number) => {
    desk.clock.moveTo(desk.clock.now() + ms)
    await later.runDue()
    await settle()
  }
  return { desk, later, runs, sent, settle, advance }
}

test('an event that fails is tried again after one minute and after two more, then given to the destination', async () => {
  const { later, runs, sent, settle, advance } = withFunction(
    [],
    [{ DestinationConfig: { OnFailure: { Destination: QUEUE } } }],
  )
  later.accept('fn', { order: 7 })
  await settle()
  await advance(MINUTE - 1)
  expect(runs.length).toBe(1)
  await advance(1)
  await advance(2 * MINUTE)
  expect(runs.length).toBe(3)
  expect(later.nextDue()).toBeUndefined()
  const record = JSON.parse((sent[0]!.input as { MessageBody: string }).MessageBody)
  expect(record).toMatchObject({
    requestPayload: { order: 7 },
    requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
  })
  expect(sent[0]!.principal).toBe('arn:role')
})

test('an event that works at the second try is done', async () => {
  const { later, runs, sent, settle, advance } = withFunction([false, true])
  later.accept('fn', {})
  await settle()
  await advance(MINUTE)
  await advance(5 * MINUTE)
  expect([runs.length, sent.length]).toEqual([2, 0])
})

test('a template may ask for fewer tries', async () => {
  const { later, runs, settle, advance } = withFunction([], [{ MaximumRetryAttempts: 0 }])
  later.accept('fn', {})
  await settle()
  await advance(10 * MINUTE)
  expect(runs.length).toBe(1)
})
