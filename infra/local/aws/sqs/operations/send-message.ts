import { createHash } from 'node:crypto'
import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import { eachEntry } from '../batch.ts'
import { attributesDigest, bodyDigest } from '../digest.ts'
import type { Message, MessageAttribute, Queue } from '../queue.ts'
import type { Simulation } from '../simulation.ts'

interface Sent {
  Id: string
  MessageBody: string
  DelaySeconds?: number
  MessageAttributes?: Record<string, MessageAttribute>
  MessageGroupId?: string
  MessageDeduplicationId?: string
}

const DEDUPE_MS = 5 * 60_000
const MAX_DELAY_SECONDS = 900

const bytesOf = ({ MessageBody, MessageAttributes = {} }: Sent): number =>
  Object.entries(MessageAttributes).reduce(
    (sum, [name, { DataType, StringValue = '', BinaryValue = '' }]) =>
      sum + Buffer.byteLength(name + DataType + StringValue) + Buffer.from(BinaryValue, 'base64').length,
    Buffer.byteLength(MessageBody),
  )

const check = (queue: Queue, sent: Sent) => {
  if (!sent.MessageBody) throw new AwsError('MissingParameter', 'The request must contain the parameter MessageBody.')
  if (bytesOf(sent) > queue.maxBytes)
    throw new AwsError(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${queue.maxBytes} bytes.`,
    )
  const { DelaySeconds = 0, MessageGroupId, MessageDeduplicationId } = sent
  if (DelaySeconds < 0 || DelaySeconds > MAX_DELAY_SECONDS)
    throw new AwsError('InvalidParameterValue', `DelaySeconds must be 0 to ${MAX_DELAY_SECONDS}`)
  if (queue.fifo && !MessageGroupId)
    throw new AwsError('MissingParameter', 'The request must contain the parameter MessageGroupId.')
  if (queue.fifo && !MessageDeduplicationId && !queue.contentDedupe)
    throw new AwsError(
      'InvalidParameterValue',
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    )
}

const put = ({ desk, queues }: Simulation, queue: Queue, sent: Sent) => {
  check(queue, sent)
  const { MessageBody: body, MessageAttributes: attributes, MessageGroupId: groupId } = sent
  const digest = createHash('sha256').update(body).digest('hex')
  const dedupeId = queue.fifo ? (sent.MessageDeduplicationId ?? digest) : undefined
  const now = desk.clock.now()
  const seen = desk.vault.drawer<{ message: Message; at: number }>('sqs.dedupe')
  const known = dedupeId === undefined ? undefined : seen.get(`${queue.name}#${dedupeId}`)
  const isRepeated = known !== undefined && now - known.at < DEDUPE_MS
  const visibleAt = now + (sent.DelaySeconds === undefined || queue.fifo ? queue.delayMs : sent.DelaySeconds * 1000)
  const message = isRepeated ? known.message : queues.add(queue, { body, attributes, groupId, dedupeId, visibleAt })
  if (dedupeId !== undefined && !isRepeated) seen.put(`${queue.name}#${dedupeId}`, { message, at: now })
  return {
    MessageId: message.messageId,
    MD5OfMessageBody: bodyDigest(body),
    MD5OfMessageAttributes: attributesDigest(attributes),
    ...(queue.fifo ? { SequenceNumber: String(message.sequence).padStart(20, '0') } : {}),
  }
}

const failures: Record<string, () => AwsError> = {
  fail: () => new AwsError('InternalError', 'planned fault: failed before commit', 500),
  throttle: () => new AwsError('RequestThrottled', 'planned fault: throttled', 400),
  timeout: () => new AwsError('RequestTimeout', 'planned fault: no answer', 504),
}

/** Checks the permission and plays a planned fault around `run`. */
const sending = async <T>({ desk }: Simulation, queue: Queue, principal: string, run: () => T): Promise<T> => {
  desk.authorize(principal, 'sqs:SendMessage', queue.arn)
  const step = desk.faults.next('sqs.SendMessage')
  const failure = Object.keys(step ?? {}).find((kind) => kind in failures)
  if (failure) throw failures[failure]!()
  if (step && 'delayMs' in step) await new Promise((resolve) => setTimeout(resolve, step.delayMs))
  const answer = run()
  if (step && 'repeat' in step) for (let i = 0; i < step.repeat; i++) run()
  if (step && 'failAfterCommit' in step) throw new AwsError('InternalError', 'planned fault: failed after commit', 500)
  return answer
}

export const sendMessage =
  (simulation: Simulation): Operation =>
  (input, principal) => {
    const queue = simulation.queues.get(input.QueueUrl)
    return sending(simulation, queue, principal, () => put(simulation, queue, input))
  }

export const sendMessageBatch =
  (simulation: Simulation): Operation =>
  (input: { QueueUrl: string; Entries: Sent[] }, principal) => {
    const queue = simulation.queues.get(input.QueueUrl)
    return sending(simulation, queue, principal, () =>
      eachEntry(input.Entries, (entry) => put(simulation, queue, entry)),
    )
  }
