// What Ref and Fn::GetAtt answer, per resource type. Sources: the "Return values" section of each type in the
// CloudFormation template reference.
import { ACCOUNT, REGION } from '../aws/service.ts'
import type { Addresses, Resource } from './assembly.ts'

type Subject = Pick<Resource, 'type' | 'name' | 'arn' | 'id' | 'stack'>

const queueUrl = (endpoint: string, name: string) => `${endpoint}/${ACCOUNT}/${name}`

const REFERS_BY_ARN = [
  'AWS::IAM::ManagedPolicy',
  'AWS::Lambda::Alias',
  'AWS::Lambda::Version',
  'AWS::SNS::Topic',
  'AWS::StepFunctions::StateMachine',
]

export const refOf = (resource: Subject, addresses: Addresses): string => {
  if (resource.type === 'AWS::SQS::Queue') return queueUrl(addresses.endpoint, resource.name)
  return REFERS_BY_ARN.includes(resource.type) ? resource.arn : resource.name
}

const S3_DOMAIN = { DomainName: 's3', RegionalDomainName: `s3.${REGION}`, WebsiteURL: `s3-website.${REGION}` }

const OWN: Record<string, (resource: Subject, attribute: string, addresses: Addresses) => string | undefined> = {
  'AWS::ApiGatewayV2::Api': ({ name }, attribute) =>
    ({ ApiId: name, ApiEndpoint: `https://${name}.execute-api.${REGION}.amazonaws.com` })[attribute],
  'AWS::ApiGatewayV2::Authorizer': ({ name }, attribute) => (attribute === 'AuthorizerId' ? name : undefined),
  'AWS::CloudFront::Distribution': ({ name }, attribute, { frontDoor }) =>
    ({ Id: name, DomainName: new URL(frontDoor).host })[attribute],
  'AWS::CloudFront::Function': ({ arn }, attribute) => (attribute === 'FunctionARN' ? arn : undefined),
  'AWS::Cognito::UserPool': ({ name }, attribute, { frontDoor }) =>
    ({
      UserPoolId: name,
      ProviderName: `cognito-idp.${REGION}.amazonaws.com/${name}`,
      ProviderURL: `${frontDoor}/oidc`,
    })[attribute],
  'AWS::Cognito::UserPoolClient': ({ name }, attribute) => ({ ClientId: name, Name: name })[attribute],
  'AWS::DynamoDB::GlobalTable': ({ arn, name }, attribute) =>
    ({ StreamArn: `${arn}/stream/desk`, TableId: name })[attribute],
  'AWS::DynamoDB::Table': ({ arn }, attribute) => ({ StreamArn: `${arn}/stream/desk` })[attribute],
  'AWS::Events::EventBus': ({ name }, attribute) => (attribute === 'Name' ? name : undefined),
  'AWS::IAM::Role': ({ name }, attribute) => (attribute === 'RoleId' ? `AROA${name}` : undefined),
  'AWS::Lambda::Version': (_resource, attribute) => (attribute === 'Version' ? '1' : undefined),
  'AWS::S3::Bucket': ({ name }, attribute) => {
    const kind = Object.entries(S3_DOMAIN).find(([key]) => attribute === key)?.[1]
    return kind && `${name}.${kind}.amazonaws.com`
  },
  'AWS::SQS::Queue': ({ name }, attribute, { endpoint }) =>
    ({ QueueName: name, QueueUrl: queueUrl(endpoint, name) })[attribute],
  'AWS::StepFunctions::StateMachine': ({ name }, attribute) => (attribute === 'Name' ? name : undefined),
}

export const attributeOf = (resource: Subject, attribute: string, addresses: Addresses): string => {
  const value =
    OWN[resource.type]?.(resource, attribute, addresses) ?? (/^Arn$/i.test(attribute) ? resource.arn : undefined)
  if (value === undefined)
    throw new Error(`${resource.stack}/${resource.id} (${resource.type}) has no attribute '${attribute}' on the desk`)
  return value
}
