import { AwsError } from '../service.ts'
import { tips, type Execution, type Frame } from './engine/execution.ts'
import type { Simulation } from './simulation.ts'

/** The frame that waits for `token`: TaskDoesNotExist when it was never given, TaskTimedOut when nobody waits any more. */
export const findToken = ({ desk, engine }: Simulation, token: string): { execution: Execution; frame: Frame } => {
  const owner = desk.vault.drawer<string>('states.token').get(token)
  if (owner === undefined) throw new AwsError('TaskDoesNotExist', `Task Does Not Exist: '${token}'`)
  const execution = engine.executions.get(owner)
  const frame = execution && tips(execution).find((one) => one.token === token)
  if (execution && frame) return { execution, frame }
  throw new AwsError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'")
}
