import type { Operation } from '../../json-operations.ts'
import { attributesDigest, bodyDigest } from '../digest.ts'
import type { Message, Queue } from '../queue.ts'
import type { Queues } from '../queues.ts'
import type { Simulation } from '../simulation.ts'

/** The attributes SQS itself gives a message. */
export const systemAttributes = (message: Message): Record<string, string> => ({
  ApproximateReceiveCount: String(message.receives),
  SentTimestamp: String(message.sentAt),
  SenderId: '000000000000',
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
  ...(message.groupId === undefined ? {} : { MessageGroupId: message.groupId }),
  ...(message.dedupeId === undefined
    ? {}
    : { MessageDeduplicationId: message.dedupeId, SequenceNumber: String(message.sequence).padStart(20, '0') }),
  ...(message.deadLetterSource === undefined ? {} : { DeadLetterQueueSourceArn: message.deadLetterSource }),
})

const take = (queues: Queues, queue: Queue, most: number, hideMs: number): Message[] => {
  // SQS moves a message to the dead letters when it would be received once too often.
  for (const message of queues.visible(queue))
    if (queues.isSpent(queue, message)) queues.moveToDeadLetters(queue, message)
  const taken = queues.visible(queue).slice(0, most)
  for (const message of taken) queues.receive(message, hideMs)
  return taken
}

const arrival = (queues: Queues, queue: Queue, ms: number) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const stop = queues.follow((changed) => changed.name === queue.name && done())
    const timer = setTimeout(done, ms)
    timer.unref()
  })

/** WaitTimeSeconds waits in real time, for a message to arrive. */
export const receiveMessage =
  ({ desk, queues }: Simulation): Operation =>
  async (input, principal) => {
    const queue = queues.get(input.QueueUrl)
    desk.authorize(principal, 'sqs:ReceiveMessage', queue.arn)
    const { MaxNumberOfMessages = 1, VisibilityTimeout, WaitTimeSeconds = queue.waitSeconds } = input
    const hideMs = VisibilityTimeout === undefined ? queue.visibilityMs : VisibilityTimeout * 1000
    const until = Date.now() + WaitTimeSeconds * 1000
    let taken = take(queues, queue, MaxNumberOfMessages, hideMs)
    while (!taken.length && Date.now() < until) {
      await arrival(queues, queue, until - Date.now())
      taken = take(queues, queue, MaxNumberOfMessages, hideMs)
    }
    const wanted: string[] = [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])]
    const Messages = taken.map((message) => ({
      MessageId: message.messageId,
      ReceiptHandle: message.receipt,
      Body: message.body,
      MD5OfBody: bodyDigest(message.body),
      Attributes: Object.fromEntries(
        Object.entries(systemAttributes(message)).filter(([name]) => wanted.includes('All') || wanted.includes(name)),
      ),
      ...(input.MessageAttributeNames?.length && message.attributes
        ? { MessageAttributes: message.attributes, MD5OfMessageAttributes: attributesDigest(message.attributes) }
        : {}),
    }))
    return Messages.length ? { Messages } : {}
  }
