import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { arnOf, openDesk, until } from '../desk.fixture.ts'
import { createSqs } from '../sqs/sqs.ts'
import { createStepFunctions } from '../stepfunctions/stepfunctions.ts'
import { createEventBridge } from './eventbridge.ts'

const rulePattern = { source: ['shop'] }
const entry = (detail: object = {}, more: object = {}) => ({
  Source: 'shop',
  DetailType: 'Bought',
  Detail: JSON.stringify(detail),
  ...more,
})
const called = (name: string) => expect.objectContaining({ name }) as Error
const RULE = 'arn:aws:events:ap-northeast-1:000000000000:rule/r'

interface Put {
  FailedEntryCount: number
  Entries: { EventId?: string; ErrorCode?: string }[]
}

/** A desk with the bus `extra`, the queues `q` and `dead`, and EventBridge, SQS and Step Functions. */
const open = (vault?: string, prepare: (world: ReturnType<typeof openDesk>) => void = () => undefined) => {
  const world = openDesk(vault)
  world.add('AWS::Events::EventBus', 'extra', '', {})
  for (const name of ['q', 'dead']) world.add('AWS::SQS::Queue', name, arnOf.queue(name), {})
  prepare(world)
  const events = world.serve(createEventBridge(world.desk, world.resources))
  world.serve(createSqs(world.desk, world.resources))
  world.serve(createStepFunctions(world.desk, world.resources))
  const rule = async (target: object, more: object = {}) => {
    await world.call('events', 'PutRule', { Name: 'r', EventPattern: JSON.stringify(rulePattern), ...more })
    await world.call('events', 'PutTargets', { Rule: 'r', Targets: [{ Id: 't', ...target }] })
  }
  const put = (...Entries: object[]) => world.call('events', 'PutEvents', { Entries }) as Promise<Put>
  const received = async (name: string) => {
    const input = { QueueUrl: name, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] }
    const { Messages = [] } = (await world.call('sqs', 'ReceiveMessage', input)) as { Messages?: Received[] }
    return Messages
  }
  return { ...world, events, rule, put, received }
}
interface Received {
  Body: string
  MessageAttributes: Record<string, { StringValue: string }>
}

it('invokes the function of a matching rule in the name of the rule', async () => {
  const world = open()
  const Arn = world.fn('f', () => 0)
  await world.rule({ Arn })
  const answer = await world.put(entry({ n: 1 }), entry({ n: 2 }, { Source: 'other' }))
  await world.idle()
  expect(answer.FailedEntryCount).toBe(0)
  expect(world.invoked).toMatchObject([
    { event: { id: answer.Entries[0]!.EventId, detail: { n: 1 }, 'detail-type': 'Bought' }, by: { sourceArn: RULE } },
  ])
})

it('shapes what a target gets', async () => {
  const world = open()
  const Arn = world.fn('f', () => 0)
  const InputPathsMap = { who: '$.detail.who', all: '$.detail' }
  const InputTemplate = '{"text":"hello <who>","who":<who>,"all":<all>,"rule":"<aws.events.rule-name>"}'
  await world.rule({ Arn, InputTransformer: { InputPathsMap, InputTemplate } })
  await world.call('events', 'PutTargets', { Rule: 'r', Targets: [{ Id: 'path', Arn, InputPath: '$.detail.who' }] })
  await world.call('events', 'PutTargets', { Rule: 'r', Targets: [{ Id: 'fixed', Arn, Input: '{"a":1}' }] })
  await world.put(entry({ who: '小"明' }))
  await world.idle()
  expect(world.invoked.map(({ event }) => event)).toEqual([
    { text: 'hello 小"明', who: '小"明', all: { who: '小"明' }, rule: 'r' },
    '小"明',
    { a: 1 },
  ])
})

it('starts an execution as the role of the target', async () => {
  const world = open()
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { Type: 'Succeed' } } })
  await world.call('states', 'CreateStateMachine', { name: 'm', definition, roleArn: arnOf.role('m') })
  await world.rule({ Arn: arnOf.machine('m'), RoleArn: arnOf.role('start'), InputPath: '$.detail' })
  await world.put(entry({ n: 7 }))
  await world.idle()
  const listed = await world.call('states', 'ListExecutions', { stateMachineArn: arnOf.machine('m') })
  expect(listed).toMatchObject({ executions: [{ status: 'SUCCEEDED' }] })
  const role = arnOf.role('start')
  expect(world.asked).toContainEqual({ principal: role, action: 'states:StartExecution', resource: arnOf.machine('m') })
  expect(world.asked).toContainEqual(expect.objectContaining({ action: 'iam:PassRole', resource: role }))
})

it('forwards to another bus, keeping the event', async () => {
  const world = open()
  const Arn = world.fn('f', () => 0)
  await world.call('events', 'PutRule', {
    Name: 'there',
    EventBusName: 'extra',
    EventPattern: JSON.stringify(rulePattern),
  })
  await world.call('events', 'PutTargets', { Rule: 'there', EventBusName: 'extra', Targets: [{ Id: 't', Arn }] })
  await world.rule({ Arn: 'arn:aws:events:ap-northeast-1:000000000000:event-bus/extra', RoleArn: arnOf.role('bus') })
  const { Entries } = await world.put(entry())
  await world.idle()
  expect(world.invoked).toMatchObject([{ event: { id: Entries[0]!.EventId } }])
})

it('lays an event in the dead-letter queue when its target cannot be reached', async () => {
  const world = open()
  await world.rule({ Arn: arnOf.function('gone'), DeadLetterConfig: { Arn: arnOf.queue('dead') } })
  await world.put(entry({ n: 1 }))
  await world.idle()
  const [letter] = await world.received('dead')
  expect(JSON.parse(letter!.Body)).toMatchObject({ detail: { n: 1 } })
  expect(letter!.MessageAttributes).toMatchObject({
    RULE_ARN: { StringValue: RULE },
    TARGET_ARN: { StringValue: arnOf.function('gone') },
    ERROR_CODE: { StringValue: 'NO_RESOURCE' },
    ERROR_MESSAGE: { StringValue: expect.stringContaining('not found') as string },
  })
  expect(world.desk.log.rows('dead-letter')).toHaveLength(1)
})

it('tries a busy target as often as its policy says, then gives up', async () => {
  const world = open()
  const RetryPolicy = { MaximumRetryAttempts: 2 }
  await world.rule({ Arn: arnOf.queue('q'), RetryPolicy, DeadLetterConfig: { Arn: arnOf.queue('dead') } })
  world.desk.faults.plan('sqs.SendMessage', [{ fail: 500 }, { fail: 500 }, { fail: 500 }])
  await world.put(entry())
  await world.idle()
  const [letter] = await world.received('dead')
  expect(letter!.MessageAttributes).toMatchObject({ RETRY_ATTEMPTS: { StringValue: '2' } })
  expect(await world.received('q')).toEqual([])
})

it('leaves a failing function to the retries and the destination Lambda has for it', async () => {
  const world = open()
  const Arn = world.fn('f', () => {
    throw new Error('broken')
  })
  const DestinationConfig = { OnFailure: { Destination: arnOf.queue('q') } }
  world.add('AWS::Lambda::Function', 'f', Arn, { Role: arnOf.role('f') })
  world.add('AWS::Lambda::EventInvokeConfig', 'c', '', {
    FunctionName: 'f',
    MaximumRetryAttempts: 1,
    DestinationConfig,
  })
  await world.rule({ Arn, DeadLetterConfig: { Arn: arnOf.queue('dead') } })
  await world.put(entry())
  await world.advance(59_999)
  expect(world.invoked).toHaveLength(1)
  await world.advance(1)
  expect(world.invoked).toHaveLength(2)
  expect(await world.received('dead')).toEqual([])
  const [letter] = await world.received('q')
  expect(JSON.parse(letter!.Body)).toMatchObject({ responsePayload: { errorMessage: 'broken' } })
})

it('plays planned faults: failed entries, repetition, disorder, failure after commit', async () => {
  const world = open()
  const Arn = world.fn('f', () => 0)
  await world.rule({ Arn, InputPath: '$.detail.n' })
  const steps = [
    { throttle: true },
    { repeat: 2 },
    { reorder: true },
    { pass: true },
    { failAfterCommit: 500 },
  ] as const
  world.desk.faults.plan('events.PutEvents', [...steps])
  expect(await world.put(entry({ n: 1 }))).toMatchObject({ FailedEntryCount: 1 })
  await world.put(entry({ n: 2 }))
  await world.put(entry({ n: 3 }))
  await world.put(entry({ n: 4 }))
  await expect(world.put(entry({ n: 5 }))).rejects.toThrow(called('InternalException'))
  await world.idle()
  expect(world.invoked.map(({ event }) => event)).toEqual([2, 2, 2, 4, 3, 5])
})

it('delivers what was under way when the desk died', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'vault')
  const first = open(file)
  const Arn = first.fn('f', () => new Promise(() => undefined))
  await first.rule({ Arn })
  await first.put(entry({ n: 1 }))
  await until(() => first.invoked.length === 1)
  await first.events.close()
  const second = open(file)
  second.fn('f', () => 0)
  await second.events.resume()
  await second.idle()
  expect(second.invoked).toMatchObject([{ event: { detail: { n: 1 } } }])
  const third = open(file)
  await third.events.resume()
  await third.idle()
  expect(third.invoked).toEqual([])
})

it('tells each entry it refuses', async () => {
  const world = open()
  const answer = await world.put(
    entry(),
    entry({}, { Detail: '[]' }),
    entry({}, { Source: 'aws.s3' }),
    entry({}, { EventBusName: 'none' }),
  )
  expect(answer.Entries.map(({ ErrorCode }) => ErrorCode)).toEqual([
    undefined,
    'MalformedDetail',
    'NotAuthorizedForSourceException',
    'ResourceNotFoundException',
  ])
  await expect(world.put(...Array.from({ length: 11 }, () => entry()))).rejects.toThrow(called('ValidationException'))
  await expect(world.put(entry({ x: 'x'.repeat(262_144) }))).rejects.toThrow(called('ValidationException'))
})

it('keeps the quotas: 300 rules on a bus, 5 targets on a rule', async () => {
  const world = open()
  const EventPattern = JSON.stringify(rulePattern)
  for (let i = 0; i < 300; i++) await world.call('events', 'PutRule', { Name: `r${i}`, EventPattern })
  await expect(world.call('events', 'PutRule', { Name: 'more', EventPattern })).rejects.toThrow(
    called('LimitExceededException'),
  )
  await world.call('events', 'PutRule', { Name: 'more', EventPattern, EventBusName: 'extra' })
  const Targets = Array.from({ length: 6 }, (_, i) => ({ Id: `t${i}`, Arn: arnOf.function('f') }))
  await expect(world.call('events', 'PutTargets', { Rule: 'r1', Targets })).rejects.toThrow(
    called('LimitExceededException'),
  )
})

it('switches, describes, lists and deletes rules', async () => {
  const world = open()
  const Arn = world.fn('f', () => 0)
  await world.rule({ Arn })
  await world.call('events', 'DisableRule', { Name: 'r' })
  await world.put(entry())
  expect(await world.call('events', 'DescribeRule', { Name: 'r' })).toMatchObject({ State: 'DISABLED', Arn: RULE })
  await world.call('events', 'EnableRule', { Name: 'r' })
  await world.put(entry())
  await world.idle()
  expect(world.invoked).toHaveLength(1)
  expect(await world.call('events', 'ListRules', {})).toMatchObject({ Rules: [{ Name: 'r' }] })
  expect(await world.call('events', 'ListTargetsByRule', { Rule: 'r' })).toEqual({ Targets: [{ Id: 't', Arn }] })
  await expect(world.call('events', 'DeleteRule', { Name: 'r' })).rejects.toThrow(called('ValidationException'))
  await world.call('events', 'RemoveTargets', { Rule: 'r', Ids: ['t'] })
  await world.call('events', 'DeleteRule', { Name: 'r' })
  await expect(world.call('events', 'DescribeRule', { Name: 'r' })).rejects.toThrow(called('ResourceNotFoundException'))
})

it('fires a scheduled rule once for every period the clock passes, in order', async () => {
  const target = { Id: 't', Arn: arnOf.function('f'), InputPath: '$.time' }
  const world = open(undefined, ({ add }) =>
    add('AWS::Events::Rule', 'tick', '', { ScheduleExpression: 'rate(1 hour)', Targets: [target] }),
  )
  world.fn('f', () => 0)
  await world.advance(5 * 3_600_000)
  await world.advance(0)
  const times = world.invoked.map(({ event }) => String(event))
  expect(new Set(times).size).toBe(5)
  expect(times).toEqual([...times].sort())
})

it('asks for a role where EventBridge calls as one', async () => {
  const world = open()
  await expect(world.rule({ Arn: arnOf.machine('m') })).rejects.toThrow('RoleArn is required')
  world.denied.add('iam:PassRole')
  const targets = { Rule: 'r', Targets: [{ Id: 't', Arn: arnOf.machine('m'), RoleArn: arnOf.role('x') }] }
  await expect(world.call('events', 'PutTargets', targets, arnOf.role('me'))).rejects.toThrow(
    called('AccessDeniedException'),
  )
})
