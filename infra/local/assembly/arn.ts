import { ACCOUNT, REGION } from '../aws/service.ts'

const regional = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`

const ARN: Record<string, (name: string, group?: string) => string> = {
  'AWS::ApiGatewayV2::Api': (name) => `arn:aws:apigateway:${REGION}::/apis/${name}`,
  'AWS::CloudFront::Distribution': (name) => `arn:aws:cloudfront::${ACCOUNT}:distribution/${name}`,
  'AWS::CloudFront::Function': (name) => `arn:aws:cloudfront::${ACCOUNT}:function/${name}`,
  'AWS::Cognito::UserPool': (name) => regional('cognito-idp', `userpool/${name}`),
  'AWS::DynamoDB::GlobalTable': (name) => regional('dynamodb', `table/${name}`),
  'AWS::DynamoDB::Table': (name) => regional('dynamodb', `table/${name}`),
  'AWS::Events::EventBus': (name) => regional('events', `event-bus/${name}`),
  'AWS::Events::Rule': (name, bus) =>
    regional('events', bus && bus !== 'default' ? `rule/${bus}/${name}` : `rule/${name}`),
  'AWS::IAM::ManagedPolicy': (name) => `arn:aws:iam::${ACCOUNT}:policy/${name}`,
  'AWS::IAM::Role': (name) => `arn:aws:iam::${ACCOUNT}:role/${name}`,
  'AWS::Lambda::EventSourceMapping': (name) => regional('lambda', `event-source-mapping:${name}`),
  'AWS::Lambda::Function': (name) => regional('lambda', `function:${name}`),
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::SQS::Queue': (name) => regional('sqs', name),
  'AWS::SSM::Parameter': (name) => regional('ssm', `parameter/${name.replace(/^\//, '')}`),
  'AWS::Scheduler::Schedule': (name, group) => regional('scheduler', `schedule/${group ?? 'default'}/${name}`),
  'AWS::Scheduler::ScheduleGroup': (name) => regional('scheduler', `schedule-group/${name}`),
  'AWS::StepFunctions::StateMachine': (name) => regional('states', `stateMachine:${name}`),
}

/** @param group the event bus of a rule or the group of a schedule */
export const arnOf = (type: string, name: string, group?: string): string =>
  ARN[type]?.(name, group) ?? regional('desk', `${type.toLowerCase().replaceAll('::', '-')}/${name}`)
