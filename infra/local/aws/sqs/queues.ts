import { randomUUID } from 'node:crypto'
import type { Assembly } from '../../assembly/assembly.ts'
import { AwsError, type Desk } from '../service.ts'
import { readQueue, type Message, type Queue } from './queue.ts'

type Draft = Pick<Message, 'body' | 'attributes' | 'groupId' | 'dedupeId' | 'visibleAt'> & Partial<Message>

export interface Queues {
  /** Throws QueueDoesNotExist. Takes a URL, an ARN or a name. */
  get(reference: string): Queue
  all(): Queue[]
  /** What is in the queue, oldest first; expired messages are gone. */
  messages(queue: Queue): Message[]
  add(queue: Queue, draft: Draft): Message
  save(message: Message): void
  delete(message: Message): void
  /** Can be received now, in order; of a FIFO group nothing while one of its messages is under way. */
  visible(queue: Queue): Message[]
  /** Hides the message for `forMs` and counts the receive. */
  receive(message: Message, forMs: number): void
  /** Whether it has been received as often as its queue allows. */
  isSpent(queue: Queue, message: Message): boolean
  moveToDeadLetters(queue: Queue, message: Message): void
  /** Calls `listener` when a queue may have something to receive; returns the way to stop. */
  follow(listener: (queue: Queue) => void): () => void
}

const lastPart = (reference: string) => reference.split(/[/:]/).at(-1)!

export const createQueues = (desk: Desk, assembly: Pick<Assembly, 'of'>): Queues => {
  const kept = desk.vault.drawer<Message>('sqs.message')
  const queues = new Map(
    assembly.of('AWS::SQS::Queue').map(({ name, arn, properties }) => [name, readQueue(name, arn, properties)]),
  )
  const contents = new Map<string, Message[]>([...queues.keys()].map((name) => [name, []]))
  for (const [, message] of kept.all()) contents.get(message.queue)?.push(message)
  let sequence = Math.max(0, ...kept.all().map(([, message]) => message.sequence))
  const listeners = new Set<(queue: Queue) => void>()
  const key = ({ sequence: at }: Message) => String(at).padStart(15, '0')

  const save = (message: Message) => kept.put(key(message), message)
  const remove = (message: Message) => {
    const list = contents.get(message.queue) ?? []
    const at = list.indexOf(message)
    if (at >= 0) list.splice(at, 1)
    kept.delete(key(message))
  }
  const tell = (queue: Queue) => listeners.forEach((listener) => listener(queue))
  const get = (reference: string) => {
    const queue = queues.get(lastPart(reference))
    if (queue) return queue
    throw new AwsError('QueueDoesNotExist', `The specified queue does not exist: ${reference}`)
  }
  const messages = (queue: Queue) => {
    const oldest = desk.clock.now() - queue.retentionMs
    for (const message of contents.get(queue.name)!.filter(({ sentAt }) => sentAt < oldest)) remove(message)
    return contents.get(queue.name)!
  }
  const add: Queues['add'] = (queue, draft) => {
    const message: Message = {
      messageId: randomUUID(),
      sentAt: desk.clock.now(),
      receives: 0,
      ...draft,
      queue: queue.name,
      sequence: ++sequence,
    }
    contents.get(queue.name)!.push(message)
    save(message)
    tell(queue)
    return message
  }
  return {
    get,
    all: () => [...queues.values()],
    messages,
    add,
    save: (message) => {
      save(message)
      tell(get(message.queue))
    },
    delete: (message) => {
      remove(message)
      tell(get(message.queue))
    },
    visible: (queue) => {
      const now = desk.clock.now()
      const blocked = new Set<string>()
      return messages(queue).filter((message) => {
        const isFree = message.groupId === undefined || !queue.fifo || !blocked.has(message.groupId)
        if (message.visibleAt <= now && isFree) return true
        if (message.groupId !== undefined) blocked.add(message.groupId)
        return false
      })
    },
    receive: (message, forMs) => {
      message.receives += 1
      message.firstReceivedAt ??= desk.clock.now()
      message.visibleAt = desk.clock.now() + forMs
      message.receipt = randomUUID()
      save(message)
    },
    isSpent: ({ redrive }, message) => redrive !== undefined && message.receives >= redrive.maxReceiveCount,
    moveToDeadLetters: (queue, message) => {
      const target = get(queue.redrive!.deadLetterTargetArn)
      remove(message)
      const { messageId, body, attributes, groupId, dedupeId, sentAt } = message
      // A standard queue keeps the time it was first sent, so that its retention goes on counting.
      const since = target.fifo ? desk.clock.now() : sentAt
      const moved = { messageId, body, attributes, groupId, dedupeId, sentAt: since, visibleAt: desk.clock.now() }
      add(target, { ...moved, deadLetterSource: queue.arn })
      const times = `${message.receives} receive${message.receives === 1 ? '' : 's'}`
      desk.log.add('dead-letter', `${queue.name} → ${target.name} after ${times}`, { messageId, body })
      tell(queue)
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
