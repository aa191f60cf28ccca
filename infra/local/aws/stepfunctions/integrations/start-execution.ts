import type { Desk } from '../../service.ts'
import type { Execution } from '../engine/execution.ts'

interface Start {
  StateMachineArn: string
  Name?: string
  Input?: unknown
}

/** arn:aws:states:::states:startExecution: starts and does not wait (.sync is not simulated). */
export const startExecution = async (desk: Desk, input: Start, by: Execution): Promise<unknown> => {
  const { StateMachineArn: stateMachineArn, Name: name, Input = {} } = input
  const started = await desk.call(
    'states',
    'StartExecution',
    { stateMachineArn, name, input: typeof Input === 'string' ? Input : JSON.stringify(Input) },
    by.roleArn,
  )
  const { executionArn, startDate } = started as { executionArn: string; startDate: number }
  return { ExecutionArn: executionArn, StartDate: new Date(startDate * 1000).toISOString() }
}
