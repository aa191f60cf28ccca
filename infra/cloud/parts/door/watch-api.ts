import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { ring, WATCHED_EVERY } from '../watch/alarm.ts'

/** A handler that answers 500 by itself is no error to Lambda, so the API counts them too. */
const SERVER_ERRORS = 5

export const watchApi = (scope: Construct, api: CfnApi, topic: ITopic): void => {
  ring(scope, 'ApiAlarm', topic, {
    metric: new Metric({
      namespace: 'AWS/ApiGateway',
      metricName: '5xx',
      dimensionsMap: { ApiId: api.ref },
      statistic: 'Sum',
      period: WATCHED_EVERY,
    }),
    atLeast: SERVER_ERRORS,
    means: 'Members or staff see “something went wrong” instead of what they asked for.',
    look: 'the API’s access log for status 5xx, then the log of the function its route names.',
  })
}
