import type { Operation } from '../../json-operations.ts'
import type { Simulation } from '../simulation.ts'

/** Deleting stops what runs. AWS does so within minutes and answers DELETING; here it is done at once. */
export const deleteStateMachine =
  ({ desk, machines, engine }: Simulation): Operation =>
  ({ stateMachineArn }, principal) => {
    desk.authorize(principal, 'states:DeleteStateMachine', stateMachineArn)
    machines.delete(stateMachineArn)
    for (const execution of engine.executions.values())
      if (execution.machineArn === stateMachineArn) engine.end(execution, 'ABORTED')
  }
