import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import type { Task } from '../definition/definition.ts'
import { stateOf } from '../engine/scope.ts'
import type { Simulation } from '../simulation.ts'
import { taskEvent, taskParts } from '../engine/task-event.ts'
import { findToken } from '../find-token.ts'

const OUTPUT_BYTES = 262_144

const parse = (output: string): unknown => {
  try {
    if (Buffer.byteLength(output) <= OUTPUT_BYTES) return JSON.parse(output)
  } catch {
    // said below, as for an output that is too large
  }
  throw new AwsError('InvalidOutput', 'Invalid Output: it must be JSON of at most 256 KiB')
}

export const sendTaskSuccess =
  (simulation: Simulation): Operation =>
  ({ taskToken, output }, principal) => {
    const { desk, engine, history } = simulation
    // A token names no machine: AWS checks the caller's permission on all of them.
    desk.authorize(principal, 'states:SendTaskSuccess', '*')
    const value = parse(output)
    const { execution, frame } = findToken(simulation, taskToken)
    const state = stateOf(execution, frame) as Task
    history.add(execution, taskEvent(state, 'Succeeded'), { ...taskParts(state), output })
    engine.release(execution, frame, { result: { value } })
    engine.save(execution)
  }
