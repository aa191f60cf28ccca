// The API itself, without routes: CloudFront and Cognito need its address before any module exists.
import { CfnApi, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** Requests a second. The account's own quota is 10,000 with bursts of 5,000; a coupon drop of 20,000 people in ten seconds fits. */
const RATE = 2_000
const BURST = 4_000

/** No query string and no body: both may carry codes. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  functionMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
}

export const httpApi = (scope: Construct, stage: string): CfnApi => {
  const api = new CfnApi(scope, 'Api', { name: `jidian-${stage}`, protocolType: 'HTTP', description: 'Jidian' })
  const log = new LogGroup(scope, 'ApiLog', {
    logGroupName: `/jidian/${stage}/api`,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  new CfnStage(scope, 'ApiStage', {
    apiId: api.ref,
    stageName: '$default',
    autoDeploy: true,
    defaultRouteSettings: { throttlingRateLimit: RATE, throttlingBurstLimit: BURST },
    accessLogSettings: { destinationArn: log.logGroupArn, format: JSON.stringify(ACCESS_LOG) },
  })
  return api
}
