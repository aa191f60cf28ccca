import type { Operation } from '../../json-operations.ts'
import { inSeconds } from '../page.ts'
import type { Simulation } from '../simulation.ts'
import { findExecution } from '../find-execution.ts'

export const describeExecution =
  (simulation: Simulation): Operation =>
  ({ executionArn }, principal) => {
    simulation.desk.authorize(principal, 'states:DescribeExecution', executionArn)
    const execution = findExecution(simulation, executionArn)
    const { machineArn, name, status, input, output, error, cause } = execution
    return {
      executionArn,
      stateMachineArn: machineArn,
      name,
      status,
      startDate: inSeconds(execution.startedAt),
      stopDate: inSeconds(execution.endedAt),
      input,
      inputDetails: { included: true },
      output,
      ...(output === undefined ? {} : { outputDetails: { included: true } }),
      error,
      cause,
      redriveCount: 0,
    }
  }
