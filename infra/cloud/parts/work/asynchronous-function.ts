import { Duration } from 'aws-cdk-lib'
import type { CfnFunction, Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { FunctionManifest } from '../../../../functions/platform/manifest.ts'
import { functionName, pascal } from '../../names.ts'
import type { ModuleStack } from '../../stacks/module-stack.ts'
import { allow } from '../../touches/grant.ts'
import { deadLetters } from '../watch/dead-letters.ts'
import { workFunction } from './work-function.ts'

/** Lambda's own: the first try and two more, within an hour, so that nothing greets a member tomorrow. */
const RETRIES = 2
const OLDEST = Duration.hours(1)

/** A function nobody waits for. What it gave up, and what could not even reach it, is in one queue with one kind of body: the event. */
export const asynchronousFunction = (
  stack: ModuleStack,
  manifest: FunctionManifest,
): { lambda: Lambda; lost: Queue } => {
  const lost = deadLetters(stack, `${pascal(manifest.file)}DeadLetters`, stack.base.alarms, {
    name: `${functionName(stack.base.stage, stack.module, manifest.file)}-dlq`,
    means: manifest.failure,
  })
  const lambda = workFunction(stack, manifest, {
    errors: RETRIES + 1,
    rights: [allow(['sqs:SendMessage'], [lost.queueArn])],
    props: { retryAttempts: RETRIES, maxEventAge: OLDEST },
  })
  // The construct's own property would add a second policy beside the inline one.
  ;(lambda.node.defaultChild as CfnFunction).deadLetterConfig = { targetArn: lost.queueArn }
  return { lambda, lost }
}
