import type { Operation } from '../../json-operations.ts'
import { ACCOUNT } from '../../service.ts'
import type { Simulation } from '../simulation.ts'

export const getQueueUrl =
  ({ desk, queues }: Simulation): Operation =>
  ({ QueueName }, principal, host) => {
    const queue = queues.get(QueueName)
    desk.authorize(principal, 'sqs:GetQueueUrl', queue.arn)
    return { QueueUrl: `http://${host}/${ACCOUNT}/${queue.name}` }
  }
