import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { QueueConsumer } from '../../../../functions/platform/manifest.ts'
import { pascal } from '../../names.ts'
import type { ModuleStack } from '../../stacks/module-stack.ts'
import { allow } from '../../touches/grant.ts'
import { workFunction } from './work-function.ts'

const BATCH = 10
/** A storm of webhooks must leave the account's 1,000 concurrent executions to the people at the counter. */
const CONCURRENCY = 50

export const consume = (stack: ModuleStack, consumer: QueueConsumer): void => {
  const { [consumer.queue]: queue } = stack.base
  const lambda = workFunction(stack, consumer, {
    errors: 3,
    rights: [allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], [queue.queueArn])],
  })
  new CfnEventSourceMapping(stack, `${pascal(consumer.file)}Source`, {
    functionName: lambda.functionName,
    eventSourceArn: queue.queueArn,
    batchSize: BATCH,
    functionResponseTypes: ['ReportBatchItemFailures'],
    scalingConfig: { maximumConcurrency: CONCURRENCY },
  })
}
