import { Duration } from 'aws-cdk-lib'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { deadLetters } from '../watch/dead-letters.ts'

/** AWS's own advice for a queue read by a Lambda: six time-outs, and five receives before giving up. */
const TIMEOUTS_HIDDEN = 6
const RECEIVES = 5

/** @param consumerTimeout the longest time-out, in seconds, of the functions that read it */
export const webhookQueue = (scope: Construct, stage: string, topic: ITopic, consumerTimeout: number): Queue =>
  new Queue(scope, 'Webhooks', {
    queueName: `jidian-${stage}-webhooks`,
    visibilityTimeout: Duration.seconds(consumerTimeout * TIMEOUTS_HIDDEN),
    retentionPeriod: Duration.days(4),
    enforceSSL: true,
    deadLetterQueue: {
      maxReceiveCount: RECEIVES,
      queue: deadLetters(scope, 'WebhookDeadLetters', topic, {
        name: `jidian-${stage}-webhooks-dlq`,
        means: 'Something a member said or did in LINE was received but never acted on.',
      }),
    },
  })
