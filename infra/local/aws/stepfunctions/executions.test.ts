import { expect, it } from 'vitest'
import { arnOf } from '../desk.fixture.ts'
import { openMachine, pass } from './stepfunctions.fixture.ts'

const wait = { A: { Type: 'Wait', Seconds: 60, Next: 'B' }, B: { ...pass, Output: "{% 'old' %}" } }
const called = (name: string) => expect.objectContaining({ name }) as Error

it('starts an execution once for the same name and input, and refuses another input', async () => {
  const machine = await openMachine(wait)
  await machine.start({ n: 1 })
  await machine.start({ n: 1 })
  await expect(machine.start({ n: 2 })).rejects.toThrow(called('ExecutionAlreadyExists'))
  expect(machine.service.executions()).toMatchObject([{ machine: 'm', name: 'x', state: 'A', input: { n: 1 } }])
  await machine.advance(60_000)
  await expect(machine.start({ n: 1 })).rejects.toThrow(called('ExecutionAlreadyExists'))
})

it('stops in the middle of a wait, and answers the same when it has ended', async () => {
  const machine = await openMachine(wait)
  const executionArn = await machine.start()
  await machine.idle()
  const stopped = await machine.call('states', 'StopExecution', { executionArn, error: 'goal', cause: 'bought' })
  expect(await machine.describe()).toMatchObject({ status: 'ABORTED', error: 'goal', cause: 'bought' })
  await machine.advance(120_000)
  expect(await machine.call('states', 'StopExecution', { executionArn })).toEqual(stopped)
  expect(await machine.visited()).toEqual(['A'])
})

it('drops the answer of a task whose execution was stopped meanwhile', async () => {
  const task = { Type: 'Task', Resource: arnOf.function('slow'), Next: 'B' }
  const machine = await openMachine({ A: task, B: pass })
  let answer = (): void => undefined
  machine.fn('slow', () => new Promise<void>((resolve) => (answer = resolve)))
  const executionArn = await machine.start()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(machine.busy()).toBeGreaterThan(0)
  await machine.call('states', 'StopExecution', { executionArn })
  answer()
  await machine.idle()
  expect(await machine.visited()).toEqual(['A'])
  expect(await machine.describe()).toMatchObject({ status: 'ABORTED' })
})

it('keeps the definition an execution started with when the machine is updated', async () => {
  const machine = await openMachine(wait)
  await machine.start({}, 'before')
  await machine.idle()
  await machine.update({ C: { ...pass, Output: "{% 'new' %}" } })
  await machine.start({}, 'after')
  await machine.advance(60_000)
  expect(await machine.describe('before')).toMatchObject({ output: 'old' })
  expect(await machine.describe('after')).toMatchObject({ output: 'new' })
})

it('stops what runs when the machine is deleted', async () => {
  const machine = await openMachine(wait)
  await machine.start()
  await machine.idle()
  await machine.call('states', 'DeleteStateMachine', { stateMachineArn: machine.stateMachineArn })
  expect(await machine.describe()).toMatchObject({ status: 'ABORTED' })
  await expect(machine.start({}, 'y')).rejects.toThrow(called('StateMachineDoesNotExist'))
})

it('creates the same machine twice, but not another under its name', async () => {
  const machine = await openMachine(wait)
  await machine.create()
  const other = { name: 'm', definition: '{}', roleArn: arnOf.role('r') }
  await expect(machine.call('states', 'CreateStateMachine', other)).rejects.toThrow(called('StateMachineAlreadyExists'))
  expect(machine.asked).toContainEqual({
    principal: 'root',
    action: 'iam:PassRole',
    resource: arnOf.role('r'),
    context: { 'iam:PassedToService': 'states.amazonaws.com' },
  })
})

it('lists executions by status, newest first, page by page', async () => {
  const machine = await openMachine(wait)
  for (const name of ['a', 'b', 'c']) await machine.start({}, name)
  await machine.call('states', 'StopExecution', { executionArn: arnOf.execution('m', 'b') })
  const { stateMachineArn } = machine
  const list = (more: object) =>
    machine.call('states', 'ListExecutions', { stateMachineArn, ...more }) as Promise<{
      executions: { name: string }[]
      nextToken?: string
    }>
  const running = await list({ statusFilter: 'RUNNING' })
  expect(running.executions.map(({ name }) => name)).toEqual(['c', 'a'])
  const first = await list({ maxResults: 2 })
  const second = await list({ maxResults: 2, nextToken: first.nextToken })
  expect([...first.executions, ...second.executions].map(({ name }) => name)).toEqual(['c', 'b', 'a'])
})

it('tells its history under the names AWS gives', async () => {
  const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'f' }, Next: 'B' }
  const machine = await openMachine({ A: task, B: { Type: 'Succeed' } })
  machine.fn('f', () => 1)
  await machine.start()
  await machine.idle()
  expect((await machine.history()).map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSucceeded',
    'TaskStateExited',
    'SucceedStateEntered',
    'SucceedStateExited',
    'ExecutionSucceeded',
  ])
})

it.each([
  ['a state that is missing', { A: { Type: 'Pass', Next: 'B' } }, 'SCHEMA_VALIDATION_FAILED|MISSING|B'],
  ['a variable nobody assigns', { A: { ...pass, Output: '{% $nope %}' } }, /\$nope is never assigned/],
  ['JSONPath', { A: { ...pass, QueryLanguage: 'JSONPath' } }, /not simulated.*JSONPath/],
  [
    'a distributed Map',
    {
      A: {
        Type: 'Map',
        End: true,
        ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'B', States: { B: pass } },
      },
    },
    /not simulated.*distributed/,
  ],
  [
    'an integration it lacks',
    { A: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:s3:getObject', End: true } },
    /not simulated.*getObject/,
  ],
])('refuses %s', async (_, states, message) => {
  const machine = await openMachine({ A: pass })
  await expect(machine.update(states)).rejects.toThrow(called('InvalidDefinition'))
  await expect(machine.update(states)).rejects.toThrow(new RegExp(message))
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'A', States: states })
  const found = await machine.call('states', 'ValidateStateMachineDefinition', { definition })
  expect(found).toMatchObject({ result: 'FAIL' })
})

it('lets a query bind names of its own', async () => {
  const Output = '{% ($f := function($a){ $a + 1 }; $map([1,2], function($v, $i) { $f($v) + $i })) %}'
  const machine = await openMachine({ A: { ...pass, Output } })
  await machine.start()
  await machine.idle()
  expect(await machine.describe()).toMatchObject({ output: [2, 4] })
})
