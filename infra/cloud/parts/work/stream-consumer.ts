import { CfnEventSourceMapping, FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda'
import type { FunctionManifest } from '../../../../functions/platform/manifest.ts'
import { bucketName, functionName, pascal, regionalArn, tableName } from '../../names.ts'
import type { ModuleStack } from '../../stacks/module-stack.ts'
import { failuresWrite } from '../../touches/failures-write.ts'
import { allow, type Right } from '../../touches/grant.ts'
import { ring, WATCHED_EVERY } from '../watch/alarm.ts'
import { workFunction } from './work-function.ts'

const BATCH = 100
const RETRIES = 10
/** Minutes behind that people would notice: a welcome should come while they still hold the phone. */
const BEHIND_MS = 60_000

/** `exists` works on leaves only and an outbox is a list, so whoever writes one also writes this string beside it. */
const WITH_OUTBOX = FilterCriteria.filter({
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { NewImage: { outboxed: { S: FilterRule.isEqual('y') } } },
})

const rights = ({ base }: ModuleStack): Right[] => [
  allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [base.table.tableStreamArn!]),
  allow(['dynamodb:ListStreams'], [regionalArn('dynamodb', `table/${tableName(base.stage)}/stream/*`)], {
    wide: 'AWS allows ListStreams on a table’s streams together, not on one.',
  }),
  // Lambda's stream reader keeps failed records with the function's own role, and first asks whether the bucket is there.
  allow(['s3:ListBucket'], [`arn:aws:s3:::${bucketName(base.stage, 'failures')}`]),
  ...failuresWrite(base),
]

export const readStream = (stack: ModuleStack, reader: FunctionManifest): void => {
  const { base } = stack
  const lambda = workFunction(stack, reader, { errors: 3, rights: rights(stack) })
  new CfnEventSourceMapping(stack, `${pascal(reader.file)}Source`, {
    functionName: lambda.functionName,
    eventSourceArn: base.table.tableStreamArn!,
    startingPosition: 'TRIM_HORIZON',
    batchSize: BATCH,
    bisectBatchOnFunctionError: true,
    functionResponseTypes: ['ReportBatchItemFailures'],
    maximumRetryAttempts: RETRIES,
    filterCriteria: { filters: [WITH_OUTBOX] },
    // S3 is the only destination that takes the records themselves; a queue would get their numbers only, and the stream forgets them in a day.
    destinationConfig: { onFailure: { destination: base.failures.bucketArn } },
  })
  ring(stack, `${pascal(reader.file)}LateAlarm`, base.alarms, {
    metric: lambda.metric('IteratorAge', { statistic: 'Maximum', period: WATCHED_EVERY }),
    atLeast: BEHIND_MS,
    means: `More than a minute late: ${reader.failure}`,
    look: `whether ${functionName(base.stage, stack.module, reader.file)} fails again and again on one record, or EventBridge throttles it.`,
  })
}
