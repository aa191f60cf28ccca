import { randomUUID } from 'node:crypto'
import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import { readDefinition } from '../definition/definition.ts'
import { timeoutOf } from '../engine/engine.ts'
import { enter, ROOT } from '../engine/execution.ts'
import { executionArn } from '../machines.ts'
import { inSeconds } from '../page.ts'
import type { Simulation } from '../simulation.ts'

const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u
/** Quota "maximum input or output size", in bytes of UTF-8. */
const INPUT_BYTES = 262_144

const parse = (input: string): unknown => {
  if (Buffer.byteLength(input) > INPUT_BYTES) throw new AwsError('InvalidExecutionInput', 'The input is over 256 KiB')
  try {
    return JSON.parse(input)
  } catch (error) {
    throw new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${(error as Error).message}'`)
  }
}

/**
 * The same name and input as a running execution answers that execution; a closed one or another input is
 * ExecutionAlreadyExists. Source: docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
export const startExecution =
  ({ desk, machines, engine }: Simulation): Operation =>
  ({ stateMachineArn, name = randomUUID(), input = '{}' }, principal) => {
    desk.authorize(principal, 'states:StartExecution', stateMachineArn)
    const machine = machines.get(stateMachineArn)
    if (!NAME.test(name)) throw new AwsError('InvalidName', `Invalid Name: '${name}'`)
    const value = parse(input)
    const arn = executionArn(machine.name, name)
    const existing = engine.executions.get(arn)
    if (existing && (existing.status !== 'RUNNING' || existing.input !== input))
      throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`)
    if (existing) return { executionArn: arn, startDate: inSeconds(existing.startedAt) }
    const startedAt = desk.clock.now()
    const definition = readDefinition(machine.definition)
    const root = enter({ id: ROOT, state: definition.StartAt, input: value, enteredAt: startedAt })
    engine.start({
      arn,
      name,
      machineArn: machine.arn,
      machineName: machine.name,
      roleArn: machine.roleArn,
      revisionId: machine.revisionId,
      definition: machine.definition,
      status: 'RUNNING',
      startedAt,
      input,
      timeoutAt: timeoutOf(startedAt, definition.TimeoutSeconds),
      events: 0,
      nextFrame: ROOT + 1,
      frames: { [ROOT]: root },
    })
    return { executionArn: arn, startDate: inSeconds(startedAt) }
  }
