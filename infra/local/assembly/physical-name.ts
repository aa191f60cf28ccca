import { createHash } from 'node:crypto'

const NAME_PROPERTY: Record<string, string> = {
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
  'AWS::ApiGatewayV2::Stage': 'StageName',
  'AWS::Cognito::UserPoolDomain': 'Domain',
  'AWS::Lambda::Alias': 'Name',
  'AWS::CloudFront::Function': 'Name',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::SSM::Parameter': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Scheduler::ScheduleGroup': 'Name',
}

/** Types whose physical id the cloud invents, short and opaque. */
const OPAQUE: Record<string, (mark: string) => string> = {
  'AWS::ApiGatewayV2::Api': (mark) => mark.slice(0, 10),
  'AWS::ApiGatewayV2::Authorizer': (mark) => mark.slice(0, 6),
  'AWS::ApiGatewayV2::Integration': (mark) => mark.slice(0, 7),
  'AWS::ApiGatewayV2::Route': (mark) => mark.slice(0, 7),
  'AWS::CloudFront::Distribution': (mark) => `E${mark.slice(0, 13).toUpperCase()}`,
  'AWS::CloudFront::ResponseHeadersPolicy': (mark) => mark.slice(0, 32),
  'AWS::Cognito::UserPool': (mark) => `ap-northeast-1_${mark.slice(0, 9)}`,
  'AWS::Cognito::UserPoolClient': (mark) => mark.slice(0, 26),
  'AWS::Lambda::EventSourceMapping': (mark) => mark.slice(0, 32),
}

/** AWS allows 64 characters for functions, roles and rules, 80 for queues and state machines. */
const NAME_LIMIT = 64

const mark = (stack: string, id: string) => createHash('sha256').update(`${stack}/${id}`).digest('hex')

const shorten = (name: string, unique: string) =>
  name.length <= NAME_LIMIT ? name : `${name.slice(0, NAME_LIMIT - 9)}-${unique.slice(0, 8)}`

export const physicalName = (type: string, stack: string, id: string, property: (key: string) => unknown): string => {
  const unique = mark(stack, id)
  const key = NAME_PROPERTY[type]
  const explicit = key && property(key)
  const name = explicit ? String(explicit) : (OPAQUE[type]?.(unique) ?? shorten(`${stack}-${id}`, unique))
  return type === 'AWS::S3::Bucket' ? name.toLowerCase() : name
}
