import type { Operation } from '../../json-operations.ts'
import type { Simulation } from '../simulation.ts'

export const purgeQueue =
  ({ desk, queues }: Simulation): Operation =>
  ({ QueueUrl }, principal) => {
    const queue = queues.get(QueueUrl)
    desk.authorize(principal, 'sqs:PurgeQueue', queue.arn)
    for (const message of queues.messages(queue).slice()) queues.delete(message)
  }
