// Which resource types the desk runs, and which it knowingly leaves out. A type in neither list stops the start:
// better a sentence now than a feature that silently exists only in the cloud.

const RUN = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CloudFormation::CustomResource',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Version',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::SSM::Parameter',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::StepFunctions::StateMachine',
]

/** Watching, billing, edges and archives: nothing a handler or a person at the desk could notice. */
const LEFT_OUT = [
  'AWS::ApiGateway::Account',
  'AWS::Budgets::',
  'AWS::CDK::Metadata',
  'AWS::CertificateManager::',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::CloudFrontOriginAccessIdentity',
  'AWS::CloudFront::MonitoringSubscription',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::OriginRequestPolicy',
  'AWS::CloudWatch::',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPoolUICustomizationAttachment',
  'AWS::Events::Archive',
  'AWS::KMS::',
  'AWS::Lambda::LayerVersion',
  'AWS::Logs::',
  'AWS::ResourceGroups::',
  'AWS::Route53::',
  'AWS::SNS::',
  'AWS::WAFv2::',
  'AWS::XRay::',
  'Custom::LogRetention',
  'Custom::S3AutoDeleteObjects',
]

export const isCustom = (type: string): boolean =>
  type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource'

export const isLeftOut = (type: string): boolean => LEFT_OUT.some((known) => type.startsWith(known))

export const refuseUnknownType = (type: string, where: string): void => {
  if (RUN.includes(type) || isCustom(type) || isLeftOut(type)) return
  throw new Error(
    `${where} is a ${type}, which the local world neither runs nor knowingly leaves out (infra/local/assembly/known-types.ts)`,
  )
}
