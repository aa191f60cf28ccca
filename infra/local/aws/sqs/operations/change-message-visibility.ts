import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import type { Simulation } from '../simulation.ts'

/** Twelve hours. */
const MAX_SECONDS = 43_200

export const changeMessageVisibility =
  ({ desk, queues }: Simulation): Operation =>
  ({ QueueUrl, ReceiptHandle, VisibilityTimeout }, principal) => {
    const queue = queues.get(QueueUrl)
    desk.authorize(principal, 'sqs:ChangeMessageVisibility', queue.arn)
    if (!(VisibilityTimeout >= 0 && VisibilityTimeout <= MAX_SECONDS))
      throw new AwsError('InvalidParameterValue', `VisibilityTimeout must be 0 to ${MAX_SECONDS}`)
    const message = queues.messages(queue).find(({ receipt }) => receipt === ReceiptHandle)
    if (!message) throw new AwsError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.')
    if (message.visibleAt <= desk.clock.now()) throw new AwsError('MessageNotInflight', 'The message is not in flight.')
    message.visibleAt = desk.clock.now() + VisibilityTimeout * 1000
    queues.save(message)
  }
