import type { Faults } from '../../faults.ts'
import type { Authorize } from '../iam/authorize.ts'
import type { AwsAnswer, AwsCall } from '../service.ts'
import { targetOf, type Engine } from './engine.ts'
import { answerUnderFault } from './fault-answers.ts'
import { neededActions, type Input } from './needed-actions.ts'
import type { TableSchema } from './schema.ts'
import { mayWrite, writesOf, type Write } from './writes.ts'

/** One operation that reached the engine. */
export interface Traffic {
  operation: string
  principal: string
  input: Input
  // oxlint-disable-next-line typescript/no-explicit-any -- DynamoDB's JSON
  output: any
  status: number
  /** When it came, by `performance.now()`. */
  began: number
}

export interface ProxyOptions {
  engine: Engine
  schemas: Map<string, TableSchema>
  authorize: Authorize
  faults: Faults
  /** After the engine acknowledged a write and before the caller learns of it. */
  onWrite(writes: Write[]): void
  onTraffic(traffic: Traffic): void
  /** Whether anybody listens to the traffic; parsing every answer costs. */
  listening(): boolean
}

/** Stands in front of DynamoDB Local: refuses what the caller's role may not do, then passes on the very bytes. */
export const createProxy = (options: ProxyOptions) => {
  const { engine, schemas, authorize, faults } = options

  const commit = async (operation: string, call: AwsCall, input: Input, began: number): Promise<AwsAnswer> => {
    const answer = await engine.forward(targetOf(operation), call.body)
    if (answer.status < 400 && mayWrite(operation)) options.onWrite(writesOf(operation, input, schemas))
    if (options.listening())
      options.onTraffic({
        operation,
        principal: call.principal,
        input,
        output: JSON.parse(answer.body.toString() || '{}'),
        status: answer.status,
        began,
      })
    return answer
  }

  return async (call: AwsCall): Promise<AwsAnswer> => {
    const began = performance.now()
    const operation = call.operation ?? ''
    const input = JSON.parse(call.body.toString() || '{}') as Input
    for (const { action, resource, context } of neededActions(operation, input, schemas))
      authorize(call.principal, action, resource, context)
    const step = faults.next(`dynamodb.${operation}`)
    const run = () => commit(operation, call, input, began)
    return step ? answerUnderFault(step, operation, input, run) : run()
  }
}
