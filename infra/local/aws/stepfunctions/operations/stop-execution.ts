import type { Operation } from '../../json-operations.ts'
import { inSeconds } from '../page.ts'
import type { Simulation } from '../simulation.ts'
import { findExecution } from '../find-execution.ts'

/** Stops at once, also in the middle of a Wait; an execution that has ended answers when it did. */
export const stopExecution =
  (simulation: Simulation): Operation =>
  ({ executionArn, error, cause }, principal) => {
    simulation.desk.authorize(principal, 'states:StopExecution', executionArn)
    const execution = findExecution(simulation, executionArn)
    simulation.engine.end(execution, 'ABORTED', { error, cause })
    return { stopDate: inSeconds(execution.endedAt) }
  }
