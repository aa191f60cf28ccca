import { expect, it } from 'vitest'
import { arnOf, openDesk } from '../desk.fixture.ts'
import { createStepFunctions } from '../stepfunctions/stepfunctions.ts'
import { createEventBridge } from './eventbridge.ts'

it('hears from Step Functions that an execution failed', async () => {
  const world = openDesk()
  world.serve(createEventBridge(world.desk, world.resources))
  world.serve(createStepFunctions(world.desk, world.resources))
  const Arn = world.fn('f', () => 0)
  const EventPattern = JSON.stringify({ source: ['aws.states'], detail: { status: ['FAILED'] } })
  await world.call('events', 'PutRule', { Name: 'failed', EventPattern })
  await world.call('events', 'PutTargets', { Rule: 'failed', Targets: [{ Id: 't', Arn, InputPath: '$.detail' }] })
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: { A: { Type: 'Fail', Error: 'E' } },
  })
  await world.call('states', 'CreateStateMachine', { name: 'm', definition, roleArn: arnOf.role('m') })
  await world.call('states', 'StartExecution', { stateMachineArn: arnOf.machine('m'), name: 'x' })
  await world.idle()
  expect(world.invoked).toMatchObject([{ event: { executionArn: arnOf.execution('m', 'x'), error: 'E' } }])
})
