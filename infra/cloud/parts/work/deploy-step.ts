import { CustomResource, Duration } from 'aws-cdk-lib'
import type { FunctionManifest } from '../../../../functions/platform/manifest.ts'
import { bundleRevision } from '../../building/bundle-place.ts'
import { pascal } from '../../names.ts'
import type { ModuleStack } from '../../stacks/module-stack.ts'
import { workFunction } from './work-function.ts'

/** The function answers CloudFormation itself: it is called once, so a framework around it would be the bigger part. */
export const atDeployment = (stack: ModuleStack, step: FunctionManifest): void => {
  const lambda = workFunction(stack, step, { errors: 1 })
  new CustomResource(stack, `${pascal(step.file)}Step`, {
    serviceToken: lambda.functionArn,
    resourceType: `Custom::${pascal(step.file)}`,
    serviceTimeout: Duration.minutes(2),
    properties: { Revision: bundleRevision(stack.module, step.file) },
  })
}
