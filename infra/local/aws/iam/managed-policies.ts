// AWS managed policies that CDK attaches. Source: the policies' JSON in the AWS managed policy reference.
import type { PolicyDocument } from './policy.ts'

const allow = (...actions: string[]): PolicyDocument => ({
  Statement: { Effect: 'Allow', Action: actions, Resource: '*' },
})

const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents']

const KNOWN: Record<string, PolicyDocument> = {
  AWSLambdaBasicExecutionRole: allow(...LOGS),
  AWSLambdaDynamoDBExecutionRole: allow(
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
    ...LOGS,
  ),
  AWSLambdaSQSQueueExecutionRole: allow('sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', ...LOGS),
  AWSXRayDaemonWriteAccess: allow('xray:PutTraceSegments', 'xray:PutTelemetryRecords'),
  CloudWatchLambdaInsightsExecutionRolePolicy: allow(...LOGS),
  AmazonAPIGatewayPushToCloudWatchLogs: allow(...LOGS),
}

export const managedPolicy = (arn: string): PolicyDocument => {
  const known = KNOWN[arn.slice(arn.lastIndexOf('/') + 1)]
  if (!known)
    throw new Error(`the AWS managed policy ${arn} is not known on the desk (infra/local/aws/iam/managed-policies.ts)`)
  return known
}
