import { AwsError } from '../service.ts'
import type { Execution } from './engine/execution.ts'
import type { Simulation } from './simulation.ts'

/** Throws ExecutionDoesNotExist. */
export const findExecution = ({ engine }: Simulation, arn: string): Execution => {
  const execution = engine.executions.get(arn)
  if (execution) return execution
  throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`)
}
