import type { Operation } from '../../json-operations.ts'
import { inSeconds, page } from '../page.ts'
import type { Simulation } from '../simulation.ts'

/** Newest first, as AWS lists them. */
export const listExecutions =
  ({ desk, machines, engine }: Simulation): Operation =>
  (input, principal) => {
    const { stateMachineArn, statusFilter } = input
    desk.authorize(principal, 'states:ListExecutions', stateMachineArn)
    machines.get(stateMachineArn)
    const found = [...engine.executions.values()]
      .filter(({ machineArn, status }) => machineArn === stateMachineArn && status === (statusFilter ?? status))
      .reverse()
      .sort((a, b) => b.startedAt - a.startedAt)
    const { items, nextToken } = page(found, input)
    const executions = items.map(({ arn, machineArn, name, status, startedAt, endedAt }) => ({
      executionArn: arn,
      stateMachineArn: machineArn,
      name,
      status,
      startDate: inSeconds(startedAt),
      stopDate: inSeconds(endedAt),
    }))
    return { executions, nextToken }
  }
