import type { Operation } from '../../json-operations.ts'
import type { Simulation } from '../simulation.ts'

export const getQueueAttributes =
  ({ desk, queues }: Simulation): Operation =>
  ({ QueueUrl, AttributeNames = [] }: { QueueUrl: string; AttributeNames?: string[] }, principal) => {
    const queue = queues.get(QueueUrl)
    desk.authorize(principal, 'sqs:GetQueueAttributes', queue.arn)
    const now = desk.clock.now()
    const messages = queues.messages(queue)
    const hidden = messages.filter(({ visibleAt }) => visibleAt > now)
    const underWay = hidden.filter(({ receives }) => receives > 0)
    const all: Record<string, string> = {
      QueueArn: queue.arn,
      ApproximateNumberOfMessages: String(messages.length - hidden.length),
      ApproximateNumberOfMessagesNotVisible: String(underWay.length),
      ApproximateNumberOfMessagesDelayed: String(hidden.length - underWay.length),
      VisibilityTimeout: String(queue.visibilityMs / 1000),
      DelaySeconds: String(queue.delayMs / 1000),
      MessageRetentionPeriod: String(queue.retentionMs / 1000),
      MaximumMessageSize: String(queue.maxBytes),
      ReceiveMessageWaitTimeSeconds: String(queue.waitSeconds),
      ...(queue.redrive ? { RedrivePolicy: JSON.stringify(queue.redrive) } : {}),
      ...(queue.fifo ? { FifoQueue: 'true', ContentBasedDeduplication: String(queue.contentDedupe) } : {}),
    }
    const wanted = ([name]: [string, string]) => AttributeNames.includes('All') || AttributeNames.includes(name)
    return { Attributes: Object.fromEntries(Object.entries(all).filter(wanted)) }
  }
