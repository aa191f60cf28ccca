import { Rule, type EventPattern } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Subscription } from '../../../../functions/platform/manifest.ts'
import { functionName, pascal } from '../../names.ts'
import type { ModuleStack } from '../../stacks/module-stack.ts'
import { DELIVERY } from '../data/buses.ts'
import { asynchronousFunction } from './asynchronous-function.ts'

const patternOf = (events: Subscription['events']): EventPattern =>
  events === 'member' ? { detail: { member: [{ exists: true }] } } : { detailType: events }

export const subscribe = (stack: ModuleStack, subscription: Subscription): void => {
  const { lambda, lost } = asynchronousFunction(stack, subscription)
  new Rule(stack, `${pascal(subscription.file)}Rule`, {
    eventBus: stack.base.buses[0],
    ruleName: functionName(stack.base.stage, stack.module, subscription.file),
    description: subscription.failure,
    eventPattern: patternOf(subscription.events),
    targets: [new LambdaFunction(lambda, { deadLetterQueue: lost, ...DELIVERY })],
  })
}
