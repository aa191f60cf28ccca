// EventBridge and Scheduler invoke functions asynchronously: once Lambda took the event, the rule's retry policy and
// dead-letter queue are out of it. Lambda itself retries and then uses the function's OnFailure destination or queue.
// Source: docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
import type { Assembly } from '../../../assembly/assembly.ts'
import { DEFAULT_RETRIES } from '../../lambda/async-retries.ts'
import { toDestination } from '../../destination.ts'
import type { Desk } from '../../service.ts'
import type { Delivery, DeliveryError } from './delivery.ts'

export type AsyncSettings = { retries: number; maxAgeSeconds: number }

const settingsOf = (assembly: Pick<Assembly, 'of'>, functionArn: string) => {
  const name = functionArn.split(':')[6] ?? ''
  const found = assembly.of('AWS::Lambda::EventInvokeConfig').map(({ properties }) => properties)
  const config = found.find(({ FunctionName }) => String(FunctionName).split(':').includes(name))
  const fn = assembly.of('AWS::Lambda::Function').find((one) => one.name === name)
  return { config, fn }
}

/** How often and how long Lambda tries an asynchronous event again. */
export const asyncSettings = (assembly: Pick<Assembly, 'of'>, functionArn: string): AsyncSettings => {
  const { config } = settingsOf(assembly, functionArn)
  const { MaximumRetryAttempts = DEFAULT_RETRIES, MaximumEventAgeInSeconds = 21_600 } = config ?? {}
  return { retries: Number(MaximumRetryAttempts), maxAgeSeconds: Number(MaximumEventAgeInSeconds) }
}

/** What becomes of an event whose function kept failing; without a destination AWS drops it. */
export const afterFunctionFailure = async (
  desk: Desk,
  assembly: Pick<Assembly, 'of'>,
  delivery: Delivery,
  error: DeliveryError,
): Promise<void> => {
  const { config, fn } = settingsOf(assembly, delivery.target.Arn)
  const destination: string | undefined = config?.DestinationConfig?.OnFailure?.Destination
  const queue: string | undefined = fn?.properties.DeadLetterConfig?.TargetArn
  const name = delivery.target.Arn.split(':').at(-1)
  const what = `${name} failed ${delivery.attempts} times: ${error.code} ${error.message}`
  const detail = { target: delivery.target.Arn, event: delivery.event, code: error.code, message: error.message }
  const role = String(fn?.properties.Role ?? '')
  const record = {
    version: '1.0',
    timestamp: new Date(desk.clock.now()).toISOString(),
    requestContext: {
      requestId: delivery.id,
      functionArn: `${delivery.target.Arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: delivery.attempts,
    },
    requestPayload: delivery.payload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorType: error.code, errorMessage: error.message },
  }
  try {
    if (destination) await toDestination(desk, destination, record, role)
    else if (queue) await toDestination(desk, queue, delivery.payload, role)
    const lost = destination || queue ? '' : 'lost, the function has no on-failure destination: '
    desk.log.add('dead-letter', lost + what, detail)
  } catch (failure) {
    desk.log.add('dead-letter', `lost, its destination refused it (${(failure as Error).message}): ${what}`, detail)
  }
}
