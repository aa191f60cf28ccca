import type { Desk } from '../../service.ts'
import type { Delivery, DeliveryError } from './delivery.ts'

const attribute = (value: string | number) => ({ DataType: 'String', StringValue: String(value) || '-' })

/** The attributes EventBridge and Scheduler give a dead letter. */
const attributesOf = ({ service, source, target, attempts }: Delivery, error: DeliveryError) => ({
  [service === 'events' ? 'RULE_ARN' : 'SCHEDULE_ARN']: attribute(source),
  TARGET_ARN: attribute(target.Arn),
  ERROR_CODE: attribute(error.code),
  ERROR_MESSAGE: attribute(error.message),
  RETRY_ATTEMPTS: attribute(attempts - 1),
  ...(error.retriable ? { EXHAUSTED_RETRY_CONDITION: attribute('MaximumRetryAttempts') } : {}),
})

/** Keeps what its target would not take; a rule without a queue, or one it may not write to, loses the event. */
export const deadLetter = async (desk: Desk, delivery: Delivery, error: DeliveryError): Promise<void> => {
  const { source, service, target, event, payload } = delivery
  const queue = target.DeadLetterConfig?.Arn
  const what = `${source.split(/[/:]/).at(-1)} → ${target.Arn.split(':').at(-1)}: ${error.code} ${error.message}`
  const detail = { source, target: target.Arn, event, code: error.code, message: error.message }
  if (!queue) return desk.log.add('dead-letter', `lost, there is no dead-letter queue: ${what}`, detail)
  const QueueUrl = `https://sqs/${queue.split(':').slice(-2).join('/')}`
  const MessageBody = JSON.stringify(service === 'events' ? event : payload)
  const MessageAttributes = attributesOf(delivery, error)
  try {
    const principal = `service:${service}.amazonaws.com@${source}`
    await desk.call('sqs', 'SendMessage', { QueueUrl, MessageBody, MessageAttributes }, principal)
    desk.log.add('dead-letter', what, detail)
  } catch (failure) {
    desk.log.add(
      'dead-letter',
      `lost, its dead-letter queue refused it (${(failure as Error).message}): ${what}`,
      detail,
    )
  }
}
