import type { Operation } from '../../json-operations.ts'
import type { Task } from '../definition/definition.ts'
import { stateOf } from '../engine/scope.ts'
import type { Simulation } from '../simulation.ts'
import { taskEvent, taskParts } from '../engine/task-event.ts'
import { findToken } from '../find-token.ts'

export const sendTaskFailure =
  (simulation: Simulation): Operation =>
  ({ taskToken, error = 'States.TaskFailed', cause = '' }, principal) => {
    const { desk, engine, history } = simulation
    desk.authorize(principal, 'states:SendTaskFailure', '*')
    const { execution, frame } = findToken(simulation, taskToken)
    const state = stateOf(execution, frame) as Task
    history.add(execution, taskEvent(state, 'Failed'), { ...taskParts(state), error, cause })
    engine.release(execution, frame, { failure: { error, cause } })
    engine.save(execution)
  }
