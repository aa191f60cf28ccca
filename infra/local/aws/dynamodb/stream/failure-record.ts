import { randomUUID } from 'node:crypto'
import type { FunctionSpec } from '../../lambda/function-spec.ts'
import type { Desk, Invocation } from '../../service.ts'
import type { StreamRecord } from './stream-records.ts'

const instant = ({ dynamodb }: StreamRecord) => new Date(dynamodb.ApproximateCreationDateTime * 1000).toISOString()

/** What Lambda sends to a stream mapping's OnFailure destination; only a bucket gets the records themselves (`payload`). */
export const failureRecord = (
  desk: Desk,
  target: FunctionSpec,
  streamArn: string,
  records: StreamRecord[],
  attempts: number,
  answer: Invocation,
  whole: boolean,
) => ({
  requestContext: {
    requestId: randomUUID(),
    functionArn: target.arn,
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount: attempts,
  },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', ...(!answer.ok && { functionError: 'Unhandled' }) },
  version: '1.0',
  timestamp: new Date(desk.clock.now()).toISOString(),
  DDBStreamBatchInfo: {
    shardId: 'shardId-desk',
    startSequenceNumber: records[0]!.dynamodb.SequenceNumber,
    endSequenceNumber: records.at(-1)!.dynamodb.SequenceNumber,
    approximateArrivalOfFirstRecord: instant(records[0]!),
    approximateArrivalOfLastRecord: instant(records.at(-1)!),
    batchSize: records.length,
    streamArn,
  },
  ...(whole && { payload: JSON.stringify({ Records: records }) }),
})
