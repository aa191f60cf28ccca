import { Duration } from 'aws-cdk-lib'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { acknowledge } from '../../acknowledge.ts'
import { ring, WATCHED_EVERY } from './alarm.ts'

/** SQS keeps nothing longer; two weeks is also long enough for a holiday. */
const KEPT = Duration.days(14)

interface DeadLetters {
  name: string
  means: string
  look?: string
}

/** A queue for what could not be done, and the alarm that says so. */
export const deadLetters = (scope: Construct, id: string, topic: ITopic, { name, means, look }: DeadLetters): Queue => {
  const queue = new Queue(scope, id, { queueName: name, retentionPeriod: KEPT, enforceSSL: true })
  acknowledge(queue, 'AwsSolutions-SQS3', 'This is itself the queue of last resort; its depth raises an alarm.')
  ring(scope, `${id}Alarm`, topic, {
    metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: WATCHED_EVERY }),
    atLeast: 1,
    means,
    look:
      look ?? `the messages in ${name}, and the log of what should have taken them; send them back once it is mended.`,
  })
  return queue
}
