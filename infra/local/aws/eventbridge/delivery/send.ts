import { AwsError, type Desk } from '../../service.ts'
import type { Delivery } from './delivery.ts'
import { DeliveryError } from './delivery.ts'

/** Hands an event to another bus; EventBridge itself does it. */
export type ToBus = (busArn: string, event: unknown, principal: string) => void

const text = (payload: unknown) => (typeof payload === 'string' ? payload : JSON.stringify(payload))

/** EventBridge calls queues and functions in its own name, for a rule; everything else as the target's role. */
const callerOf = ({ service, source, target }: Delivery): string =>
  target.RoleArn ?? `service:${service}.amazonaws.com@${source}`

const toFunction = async (desk: Desk, delivery: Delivery) => {
  const { target, payload, source, service } = delivery
  const by = target.RoleArn
    ? { principal: target.RoleArn }
    : { principal: `service:${service}.amazonaws.com`, sourceArn: source }
  const answer = await desk.invoke(target.Arn, payload, by)
  if (answer.ok) return
  const { errorType, errorMessage } = answer.error
  throw new DeliveryError(errorType, errorMessage, true, 'function')
}

const toQueue = async (desk: Desk, delivery: Delivery) => {
  const { target, payload } = delivery
  const QueueUrl = `https://sqs/${target.Arn.split(':').slice(-2).join('/')}`
  const MessageGroupId = target.SqsParameters?.MessageGroupId
  const message = { QueueUrl, MessageBody: text(payload), ...(MessageGroupId ? { MessageGroupId } : {}) }
  await desk.call('sqs', 'SendMessage', message, callerOf(delivery))
}

const toMachine = async (desk: Desk, delivery: Delivery) => {
  // Named after the delivery, so that one repeated after a crash does not start a second execution.
  const input = { stateMachineArn: delivery.target.Arn, name: delivery.id, input: JSON.stringify(delivery.payload) }
  try {
    await desk.call('states', 'StartExecution', input, callerOf(delivery))
  } catch (error) {
    if ((error as Error).name !== 'ExecutionAlreadyExists') throw error
  }
}

// Source: docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html. Missing rights and targets are not retried.
const CODES: Record<string, [code: string, retriable: boolean]> = {
  AccessDeniedException: ['NO_PERMISSIONS', false],
  ResourceNotFoundException: ['NO_RESOURCE', false],
  StateMachineDoesNotExist: ['NO_RESOURCE', false],
  QueueDoesNotExist: ['NO_RESOURCE', false],
  InvalidExecutionInput: ['INVALID_PARAMETER', false],
  ValidationException: ['INVALID_PARAMETER', false],
  TooManyRequestsException: ['THROTTLING', true],
  ThrottlingException: ['THROTTLING', true],
  RequestThrottled: ['THROTTLING', true],
}

const services: Record<string, (desk: Desk, delivery: Delivery) => Promise<void>> = {
  lambda: toFunction,
  sqs: toQueue,
  states: toMachine,
}

/** Throws DeliveryError when the target did not take it. */
export const createSend =
  (desk: Desk, toBus: ToBus) =>
  async (delivery: Delivery): Promise<void> => {
    const { Arn } = delivery.target
    const send = services[Arn.split(':')[2] ?? '']
    try {
      if (Arn.includes(':event-bus/')) return toBus(Arn, delivery.event, callerOf(delivery))
      if (!send) throw new AwsError('ValidationException', `targets like ${Arn} are not simulated`)
      await send(desk, delivery)
    } catch (error) {
      if (error instanceof DeliveryError) throw error
      const { name, message } = error as Error
      const [code, retriable] = CODES[name] ?? ['INTERNAL_ERROR', true]
      throw new DeliveryError(code, message, retriable)
    }
  }
