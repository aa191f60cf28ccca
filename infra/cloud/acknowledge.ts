import { Stack, Validations, type App } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { IConstruct } from 'constructs'

/** A finding without a written reason stops the synthesis. */
export const holdToAwsSolutions = (app: App): void => Validations.of(app).addPlugins(new AwsSolutionsChecks(app))

/** Accepts one cdk-nag finding on `construct`, with the reason that makes it right here. */
export const acknowledge = (construct: IConstruct, id: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id, reason })

interface Joined {
  'Fn::Join': [string, (string | { Ref: string })[]]
}

/** cdk-nag writes `<AWS::AccountId>` where the template has a Ref. */
const asNagWrites = (resolved: string | Joined): string => {
  if (typeof resolved === 'string') return resolved
  const [separator, parts] = resolved['Fn::Join']
  return parts.map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join(separator)
}

/** Accepts that `construct` may act on every resource that `resource`, an ARN with a star, fits. */
export const acknowledgeWide = (construct: IConstruct, resource: string, reason: string): void =>
  acknowledge(
    construct,
    `AwsSolutions-IAM5[Resource::${asNagWrites(Stack.of(construct).resolve(resource) as string | Joined)}]`,
    reason,
  )
