import { arnOf, openDesk } from '../desk.fixture.ts'
import { createStepFunctions } from './stepfunctions.ts'

export const pass = { Type: 'Pass', End: true }

/** A desk with Step Functions and one machine `m`. */
export const openMachine = async (states: object, options: { vault?: string; random?: () => number } = {}) => {
  const world = openDesk(options.vault)
  const service = world.serve(createStepFunctions(world.desk, world.resources, options.random))
  const definition = (from: object) =>
    JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(from)[0], States: from })
  const stateMachineArn = arnOf.machine('m')
  const create = () =>
    world.call('states', 'CreateStateMachine', { name: 'm', definition: definition(states), roleArn: arnOf.role('r') })
  const update = (to: object) =>
    world.call('states', 'UpdateStateMachine', { stateMachineArn, definition: definition(to) })
  const start = async (input: unknown = {}, name = 'x') => {
    await world.call('states', 'StartExecution', { stateMachineArn, name, input: JSON.stringify(input) })
    return arnOf.execution('m', name)
  }
  const describe = async (name = 'x') => {
    const executionArn = arnOf.execution('m', name)
    const found = (await world.call('states', 'DescribeExecution', { executionArn })) as Record<string, string>
    return { ...found, output: found.output === undefined ? undefined : (JSON.parse(found.output) as unknown) }
  }
  /** Types and state names of the history, in order. */
  const history = async (name = 'x') => {
    const executionArn = arnOf.execution('m', name)
    const read = await world.call('states', 'GetExecutionHistory', { executionArn, maxResults: 1000 })
    return (read as { events: { type: string; stateEnteredEventDetails?: { name: string } }[] }).events
  }
  const visited = async (name = 'x') =>
    (await history(name)).flatMap((event) => event.stateEnteredEventDetails?.name ?? [])
  await create()
  return { ...world, service, create, update, start, describe, history, visited, stateMachineArn }
}

/** Starts once, moves the clock `ms` on and answers how it stands. */
export const runOnce = async (states: object, input: unknown = {}, ms = 0) => {
  const machine = await openMachine(states)
  await machine.start(input)
  await machine.advance(ms)
  return machine.describe()
}
