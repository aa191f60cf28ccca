import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { deadLetters } from '../watch/dead-letters.ts'

/** Whoever writes to the failures bucket, Lambda's stream reader or the publisher: each object is a line in this queue. */
export const watchFailedRecords = (scope: Construct, stage: string, topic: ITopic, failures: Bucket): void => {
  const queue = deadLetters(scope, 'FailedRecords', topic, {
    name: `jidian-${stage}-failed-records`,
    means: 'Things members did were saved, but nothing that should follow from them has happened.',
    look: 'the objects this queue names in the failures bucket: whole stream records, ready to be published again.',
  })
  new Rule(scope, 'RecordFailed', {
    description: 'A stream record could not be published and was kept whole',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [failures.bucketName] } },
    },
    targets: [new SqsQueue(queue)],
  })
}
