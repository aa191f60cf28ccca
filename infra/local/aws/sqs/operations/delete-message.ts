import type { Operation } from '../../json-operations.ts'
import { eachEntry } from '../batch.ts'
import type { Queue } from '../queue.ts'
import type { Queues } from '../queues.ts'
import type { Simulation } from '../simulation.ts'

/** Deleting twice is no error; a receipt older than the newest deletes nothing. */
const remove = (queues: Queues, queue: Queue, receipt: string) => {
  const message = queues.messages(queue).find((one) => one.receipt === receipt)
  if (message) queues.delete(message)
}

export const deleteMessage =
  ({ desk, queues }: Simulation): Operation =>
  ({ QueueUrl, ReceiptHandle }, principal) => {
    const queue = queues.get(QueueUrl)
    desk.authorize(principal, 'sqs:DeleteMessage', queue.arn)
    remove(queues, queue, ReceiptHandle)
  }

export const deleteMessageBatch =
  ({ desk, queues }: Simulation): Operation =>
  (input: { QueueUrl: string; Entries: { Id: string; ReceiptHandle: string }[] }, principal) => {
    const queue = queues.get(input.QueueUrl)
    desk.authorize(principal, 'sqs:DeleteMessage', queue.arn)
    return eachEntry(input.Entries, ({ ReceiptHandle }) => remove(queues, queue, ReceiptHandle))
  }
