import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as Lambda, Runtime, Tracing, type FunctionProps } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { FunctionManifest } from '../../../../functions/platform/manifest.ts'
import { acknowledgeWide } from '../../acknowledge.ts'
import { bundleDirectory } from '../../building/bundle-place.ts'
import { environment } from './environment.ts'
import { functionName, pascal } from '../../names.ts'
import type { ModuleStack } from '../../stacks/module-stack.ts'
import { allow, statementOf, type Right } from '../../touches/grant.ts'
import { rightsFor } from '../../touches/grants.ts'
import { ring, WATCHED_EVERY } from '../watch/alarm.ts'

const TIMEOUT_S = 10
const MEMORY_MB = 512

const roleOf = (stack: ModuleStack, id: string, name: string, rights: Right[], log: LogGroup): Role => {
  const role = new Role(stack, `${id}Role`, {
    roleName: name,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    // Inline, so that the whole of what a function may do stands in one place of the template.
    inlinePolicies: {
      touches: new PolicyDocument({
        statements: [allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [log.logGroupArn]), ...rights].map(
          statementOf,
        ),
      }),
    },
  })
  for (const { resources, wide } of rights)
    if (wide) for (const resource of resources) acknowledgeWide(role, resource, wide)
  return role
}

interface Extra {
  /** Rights that come with how it is called rather than with what it touches. */
  rights?: Right[]
  /** Errors in five minutes that ring: a retried event fails three times before anybody must act. */
  errors: number
  props?: Partial<FunctionProps>
}

export const workFunction = (
  stack: ModuleStack,
  manifest: FunctionManifest,
  { rights = [], errors, props }: Extra,
): Lambda => {
  const { base, module } = stack
  const id = pascal(manifest.file)
  const name = functionName(base.stage, module, manifest.file)
  const log = new LogGroup(stack, `${id}Log`, {
    logGroupName: `/aws/lambda/${name}`,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const lambda = new Lambda(stack, id, {
    functionName: name,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(bundleDirectory(module, manifest.file)),
    timeout: Duration.seconds(manifest.timeout ?? TIMEOUT_S),
    memorySize: manifest.memory ?? MEMORY_MB,
    environment: environment(base, module, manifest.file),
    role: roleOf(stack, id, name, [...rightsFor(manifest.touches, base), ...rights], log),
    logGroup: log,
    // Traces would cost more than the calls they follow; the trace id in events and logs ties a story together.
    tracing: Tracing.DISABLED,
    ...props,
  })
  ring(stack, `${id}Alarm`, base.alarms, {
    metric: lambda.metricErrors({ statistic: 'Sum', period: WATCHED_EVERY }),
    atLeast: errors,
    means: manifest.failure,
    look: `the log group /aws/lambda/${name}.`,
  })
  return lambda
}
