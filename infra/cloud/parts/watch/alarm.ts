import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

export interface Watch {
  metric: IMetric
  /** Rings at this value or above. */
  atLeast: number
  /** What it means to people, one sentence. */
  means: string
  /** Where to look first, one sentence. */
  look: string
}

export const WATCHED_EVERY = Duration.minutes(5)

export const ring = (scope: Construct, id: string, topic: ITopic, { metric, atLeast, means, look }: Watch): Alarm => {
  const alarm = new Alarm(scope, id, {
    metric,
    threshold: atLeast,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    // Most of these metrics have no data while all is well.
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${means} Look: ${look}`,
  })
  alarm.addAlarmAction(new SnsAction(topic))
  return alarm
}
