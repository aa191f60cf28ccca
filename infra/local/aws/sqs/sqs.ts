// SQS: standard and FIFO queues, durable, and the event source mappings that feed functions.
import type { Assembly } from '../../assembly/assembly.ts'
import { answerOperations } from '../json-operations.ts'
import type { AwsService, Desk } from '../service.ts'
import { createMapping, type Mapping } from './mapping.ts'
import { changeMessageVisibility } from './operations/change-message-visibility.ts'
import { deleteMessage, deleteMessageBatch } from './operations/delete-message.ts'
import { getQueueAttributes } from './operations/get-queue-attributes.ts'
import { getQueueUrl } from './operations/get-queue-url.ts'
import { purgeQueue } from './operations/purge-queue.ts'
import { receiveMessage } from './operations/receive-message.ts'
import { sendMessage, sendMessageBatch } from './operations/send-message.ts'
import { createQueues } from './queues.ts'
import { readMappings } from './read-mappings.ts'
import type { Simulation } from './simulation.ts'

const operations = (simulation: Simulation) => ({
  SendMessage: sendMessage(simulation),
  SendMessageBatch: sendMessageBatch(simulation),
  ReceiveMessage: receiveMessage(simulation),
  DeleteMessage: deleteMessage(simulation),
  DeleteMessageBatch: deleteMessageBatch(simulation),
  ChangeMessageVisibility: changeMessageVisibility(simulation),
  GetQueueAttributes: getQueueAttributes(simulation),
  GetQueueUrl: getQueueUrl(simulation),
  PurgeQueue: purgeQueue(simulation),
})

/** Lambda polls as the function's role, and refuses a mapping whose role lacks these. */
const POLLING = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']

export const createSqs = (desk: Desk, assembly: Pick<Assembly, 'of'>): AwsService => {
  const queues = createQueues(desk, assembly)
  let mappings: Mapping[] = []
  const pumpAll = () => mappings.forEach((mapping) => mapping.pump())
  // Pumping inside the change that caused it would take messages before their sender has its answer.
  queues.follow((queue) => {
    const concerned = mappings.filter(({ settings }) => settings.queue.name === queue.name)
    if (concerned.length) setImmediate(() => concerned.forEach((mapping) => mapping.pump()))
  })
  return {
    name: 'sqs',
    handle: answerOperations('SQS', operations({ desk, queues }), '1.0'),
    busy: () => mappings.reduce((sum, mapping) => sum + mapping.busy(), 0),
    nextDue: () =>
      mappings.reduce<number | undefined>((soonest, mapping) => {
        const due = mapping.nextDue()
        return due === undefined ? soonest : Math.min(soonest ?? Infinity, due)
      }, undefined),
    runDue: async () => pumpAll(),
    resume: async () => {
      const functions = assembly.of('AWS::Lambda::Function')
      mappings = readMappings(assembly, queues).map((settings) => {
        const role = functions.find(({ arn }) => arn === settings.functionArn)?.properties.Role
        for (const action of role ? POLLING : []) desk.authorize(String(role), action, settings.queue.arn)
        return createMapping(desk, queues, settings)
      })
      // A batch that was under way when the desk died was never answered: it is shown again at once.
      for (const { settings } of mappings)
        for (const message of queues.messages(settings.queue))
          if (message.receives > 0 && message.visibleAt > desk.clock.now()) {
            message.visibleAt = desk.clock.now()
            queues.save(message)
          }
      pumpAll()
    },
    close: async () => mappings.forEach((mapping) => mapping.close()),
  }
}
