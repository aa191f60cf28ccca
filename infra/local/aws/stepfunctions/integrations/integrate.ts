// Which calls a Task can make; each goes out as the machine's role.
import type { Desk } from '../../service.ts'
import { AwsError } from '../../service.ts'
import type { Execution } from '../engine/execution.ts'
import { StateError } from '../engine/state-error.ts'
import { invokeDirectly, invokeLambda } from './invoke-lambda.ts'
import { putEvents } from './put-events.ts'
import { sendMessage } from './send-message.ts'
import { startExecution } from './start-execution.ts'

// The shape of Arguments differs by integration, and the machine's author wrote it.
// oxlint-disable-next-line typescript/no-explicit-any -- foreign JSON; each reader names the members it knows
export type Integration = (desk: Desk, input: any, by: Execution) => Promise<unknown>
export type Integrate = (resource: string, input: unknown, by: Execution) => Promise<unknown>

const DIRECT_LAMBDA = /^arn:aws:lambda:[^:]+:\d+:function:/

const integrations: Record<string, { run: Integration; prefix: string }> = {
  'lambda:invoke': { run: invokeLambda, prefix: 'Lambda' },
  'events:putEvents': { run: putEvents, prefix: 'EventBridge' },
  'sqs:sendMessage': { run: sendMessage, prefix: 'SQS' },
  'states:startExecution': { run: startExecution, prefix: 'StepFunctions' },
}

const nameOf = (resource: string) => /^arn:aws:states:[^:]*:[^:]*:(.+?)(\.waitForTaskToken)?$/.exec(resource)?.[1] ?? ''

export const isSimulated = (resource: string): boolean =>
  DIRECT_LAMBDA.test(resource) || nameOf(resource) in integrations

/** 'lambda' and 'invoke' of 'arn:aws:states:::lambda:invoke', as the history tells them. */
export const partsOf = (resource: string): { resourceType: string; resource: string } => {
  const [resourceType = 'lambda', action = resource] = nameOf(resource).split(':')
  return { resourceType, resource: action }
}

export const createIntegrate =
  (desk: Desk): Integrate =>
  async (resource, input, by) => {
    if (DIRECT_LAMBDA.test(resource)) return invokeDirectly(desk, resource, input, by)
    const integration = integrations[nameOf(resource)]
    if (!integration) throw new StateError('States.Runtime', `the local Step Functions does not simulate ${resource}`)
    try {
      return await integration.run(desk, input ?? {}, by)
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      // AWS names a service's failure '<Service>.<Exception>'.
      const name = error.name.endsWith('Exception') ? error.name : `${error.name}Exception`
      throw new StateError(`${integration.prefix}.${name}`, error.message)
    }
  }
