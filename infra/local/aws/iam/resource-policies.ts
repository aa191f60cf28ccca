import type { Assembly } from '../../assembly/assembly.ts'
import { decide, type Decision } from './evaluate.ts'
import { many, type PolicyDocument, type Request, type Statement } from './policy.ts'

const names = (statement: Statement, principal: string): boolean => {
  if (statement.Principal === '*') return true
  const { Service, AWS } = statement.Principal ?? {}
  if (principal.startsWith('service:')) return many(Service).includes(principal.slice('service:'.length))
  return many(AWS).some((one) => one === '*' || one === principal)
}

/** AWS::Lambda::Permission is a resource policy in other words. */
const permissionStatements = (assembly: Assembly): Statement[] =>
  assembly.of('AWS::Lambda::Permission').map(({ properties }) => ({
    Effect: 'Allow',
    Action: properties.Action,
    Principal: {
      [String(properties.Principal).includes('amazonaws.com') ? 'Service' : 'AWS']: String(properties.Principal),
    },
    Resource: functionArn(assembly, properties.FunctionName),
    Condition: {
      ...(properties.SourceArn && { ArnLike: { 'aws:SourceArn': properties.SourceArn } }),
      ...(properties.SourceAccount && { StringEquals: { 'aws:SourceAccount': properties.SourceAccount } }),
    },
  }))

const functionArn = (assembly: Assembly, name: string): string =>
  name.startsWith('arn:') ? name : (assembly.of('AWS::Lambda::Function').find((one) => one.name === name)?.arn ?? name)

/** What a resource's own policy (queue, bucket, function permission) says about `principal`. */
export const resourcePolicies = (assembly: Assembly) => {
  let statements: Statement[] | undefined
  const read = (): Statement[] => [
    ...permissionStatements(assembly),
    ...assembly
      .of('AWS::SQS::QueuePolicy', 'AWS::S3::BucketPolicy')
      .flatMap(({ properties }) => many((properties.PolicyDocument as PolicyDocument).Statement)),
  ]
  return (principal: string, request: Request): Decision =>
    decide(
      (statements ??= read()).filter((statement) => names(statement, principal)),
      request,
    )
}
