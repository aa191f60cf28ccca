// One AWS::Lambda::EventSourceMapping of a queue: batches of messages to a function.
// Source: docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
import { match } from '../eventbridge/pattern.ts'
import { REGION, type Desk } from '../service.ts'
import { bodyDigest } from './digest.ts'
import { systemAttributes } from './operations/receive-message.ts'
import type { Message, Queue } from './queue.ts'
import type { Queues } from './queues.ts'

export interface MappingSettings {
  queue: Queue
  functionArn: string
  batchSize: number
  windowMs: number
  reportsFailures: boolean
  filters: unknown[]
  mostAtOnce: number
}

export interface Mapping {
  settings: MappingSettings
  /** Takes what is there; called on every change and at each due instant. */
  pump(): void
  busy(): number
  nextDue(): number | undefined
  close(): void
}

// AWS shows a failed message again after the queue's visibility time-out. A desk's clock stands until somebody moves it,
// so the first attempts follow after a short real pause, and only a message that keeps failing waits by the world's clock.
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 500
const QUICK_RECEIVES = 10

const attributesFor = (message: Message) =>
  Object.fromEntries(
    Object.entries(message.attributes ?? {}).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType,
        stringValue: StringValue,
        binaryValue: BinaryValue,
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  )

const record = (queue: Queue, message: Message) => ({
  messageId: message.messageId,
  receiptHandle: message.receipt,
  body: message.body,
  attributes: systemAttributes(message),
  messageAttributes: attributesFor(message),
  md5OfBody: bodyDigest(message.body),
  eventSource: 'aws:sqs',
  eventSourceARN: queue.arn,
  awsRegion: REGION,
})

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return body
  }
}

export const createMapping = (desk: Desk, queues: Queues, settings: MappingSettings): Mapping => {
  const { queue, functionArn, batchSize, windowMs, reportsFailures, filters, mostAtOnce } = settings
  const underWay = new Set<Message>()
  const resting = new Set<Message>()
  let batches = 0
  let closed = false

  const ready = () => queues.visible(queue).filter((message) => !underWay.has(message) && !resting.has(message))
  const windowEnds = (messages: Message[]) =>
    Math.min(...messages.map(({ visibleAt, sentAt }) => Math.max(visibleAt, sentAt) + windowMs))
  const isFull = (messages: Message[]) =>
    messages.length >= batchSize || (messages.length > 0 && windowEnds(messages) <= desk.clock.now())

  const failedOf = async (messages: Message[]): Promise<Message[]> => {
    const event = { Records: messages.map((message) => record(queue, message)) }
    try {
      const answer = await desk.invoke(functionArn, event, {
        principal: 'service:lambda.amazonaws.com',
        sourceArn: queue.arn,
      })
      if (!answer.ok) return messages
      if (!reportsFailures) return []
      const reported = (answer.payload as { batchItemFailures?: { itemIdentifier?: string }[] } | null)
        ?.batchItemFailures
      const ids = (reported ?? []).map(({ itemIdentifier }) => itemIdentifier)
      // An id that is empty or unknown fails the whole batch, as on AWS.
      const known = ids.every((id) => messages.some(({ messageId }) => messageId === id))
      return known ? messages.filter(({ messageId }) => ids.includes(messageId)) : messages
    } catch (error) {
      desk.log.add('denied', `${queue.name} → ${functionArn.split(':').at(-1)}: ${(error as Error).message}`)
      return messages
    }
  }
  const rest = (message: Message) => {
    if (message.receives >= QUICK_RECEIVES) return
    resting.add(message)
    const ms = Math.min(FIRST_PAUSE_MS * 2 ** (message.receives - 1), LONGEST_PAUSE_MS)
    setTimeout(() => {
      resting.delete(message)
      if (closed) return
      message.visibleAt = Math.min(message.visibleAt, desk.clock.now())
      queues.save(message)
    }, ms)
  }
  const run = async (messages: Message[]) => {
    const failed = new Set(await failedOf(messages))
    if (closed) return
    for (const message of messages) {
      underWay.delete(message)
      if (!failed.has(message)) queues.delete(message)
      else if (queues.isSpent(queue, message)) queues.moveToDeadLetters(queue, message)
      else rest(message)
    }
  }
  const pass = (message: Message) => {
    const { body } = message
    return !filters.length || filters.some((filter) => match(filter, { ...record(queue, message), body: parsed(body) }))
  }
  const pump = () => {
    // What no filter wants is deleted, as Lambda does.
    for (const message of closed ? [] : ready()) if (!pass(message)) queues.delete(message)
    while (!closed && batches < mostAtOnce) {
      const waiting = ready()
      if (!isFull(waiting)) return
      // One group at a time: its next messages wait until these are done.
      const group = queue.fifo ? waiting.filter(({ groupId }) => groupId === waiting[0]!.groupId) : waiting
      const batch = group.slice(0, batchSize)
      for (const message of batch) {
        underWay.add(message)
        queues.receive(message, queue.visibilityMs)
      }
      batches += 1
      void run(batch)
        .catch((error: unknown) => desk.log.add('dead-letter', `${queue.name}: ${String(error)}`))
        .finally(() => {
          batches -= 1
          pump()
        })
    }
  }
  return {
    settings,
    pump,
    busy: () => batches + resting.size + (isFull(ready()) ? ready().length : 0),
    nextDue: () => {
      const now = desk.clock.now()
      const hidden = queues.messages(queue).filter((message) => !underWay.has(message) && !resting.has(message))
      const dues = hidden.filter(({ visibleAt }) => visibleAt > now).map(({ visibleAt }) => visibleAt)
      const waiting = ready()
      // The clock runs on by itself: what became visible a moment ago is due until somebody pumps.
      if (waiting.length && batches < mostAtOnce) dues.push(isFull(waiting) ? now : windowEnds(waiting))
      return dues.length ? Math.min(...dues) : undefined
    },
    close: () => {
      closed = true
    },
  }
}
