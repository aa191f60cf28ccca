import type { FaultStep } from '../../faults.ts'
import { AwsError, type AwsAnswer } from '../service.ts'
import type { Input } from './needed-actions.ts'

const THROTTLED =
  'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.'
const CONFLICT = 'Transaction is ongoing for the item'

const serverError = () => new AwsError('InternalServerError', 'Internal server error', 500)

const cancelled = (input: Input): AwsAnswer => {
  const reasons = (input.TransactItems as unknown[]).map((_, index) =>
    index === 0 ? { Code: 'TransactionConflict', Message: CONFLICT } : { Code: 'None' },
  )
  const codes = reasons.map(({ Code }) => Code).join(', ')
  return {
    status: 400,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      CancellationReasons: reasons,
      Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    }),
  }
}

/** Carries out the planned fault around `commit`, the real operation. */
export const answerUnderFault = async (
  step: FaultStep,
  operation: string,
  input: Input,
  commit: () => Promise<AwsAnswer>,
): Promise<AwsAnswer> => {
  if ('throttle' in step || ('fail' in step && step.fail === 429))
    throw new AwsError('ProvisionedThroughputExceededException', THROTTLED)
  if ('fail' in step) throw serverError()
  if ('conflict' in step) {
    if (operation === 'TransactWriteItems') return cancelled(input)
    throw new AwsError('TransactionConflictException', CONFLICT)
  }
  if ('delayMs' in step) await new Promise((resolve) => setTimeout(resolve, step.delayMs))
  // The caller's own time-out ends this; nothing on the desk waits for it.
  if ('timeout' in step) return new Promise(() => {})
  const answer = await commit()
  if ('failAfterCommit' in step) throw serverError()
  return answer
}
