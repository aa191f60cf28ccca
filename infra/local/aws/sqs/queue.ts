// A queue and its messages, as the vault keeps them.

export interface Message {
  /** Orders messages by arrival over all queues. */
  sequence: number
  queue: string
  messageId: string
  body: string
  attributes?: Record<string, MessageAttribute>
  /** World time in milliseconds. */
  sentAt: number
  visibleAt: number
  firstReceivedAt?: number
  receives: number
  /** Of the newest receive; only it deletes. */
  receipt?: string
  groupId?: string
  dedupeId?: string
  deadLetterSource?: string
}

export interface MessageAttribute {
  DataType: string
  StringValue?: string
  BinaryValue?: string
}

export interface Queue {
  name: string
  arn: string
  fifo: boolean
  contentDedupe: boolean
  visibilityMs: number
  delayMs: number
  retentionMs: number
  maxBytes: number
  waitSeconds: number
  redrive?: { deadLetterTargetArn: string; maxReceiveCount: number }
}

type Properties = Record<string, unknown>

// Defaults of CreateQueue: docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
export const readQueue = (name: string, arn: string, properties: Properties): Queue => {
  const number = (key: string, otherwise: number) => Number(properties[key] ?? otherwise)
  const redrive = properties.RedrivePolicy as { deadLetterTargetArn: string; maxReceiveCount: number } | undefined
  return {
    name,
    arn,
    fifo: name.endsWith('.fifo'),
    contentDedupe: properties.ContentBasedDeduplication === true,
    visibilityMs: number('VisibilityTimeout', 30) * 1000,
    delayMs: number('DelaySeconds', 0) * 1000,
    retentionMs: number('MessageRetentionPeriod', 345_600) * 1000,
    maxBytes: number('MaximumMessageSize', 1_048_576),
    waitSeconds: number('ReceiveMessageWaitTimeSeconds', 0),
    ...(redrive
      ? {
          redrive: {
            deadLetterTargetArn: redrive.deadLetterTargetArn,
            maxReceiveCount: Number(redrive.maxReceiveCount),
          },
        }
      : {}),
  }
}
