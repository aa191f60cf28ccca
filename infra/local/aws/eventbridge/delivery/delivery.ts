// One event on its way to one target of a rule or a schedule.

export interface DeliveryTarget {
  Arn: string
  RoleArn?: string
  RetryPolicy?: { MaximumRetryAttempts?: number; MaximumEventAgeInSeconds?: number }
  DeadLetterConfig?: { Arn?: string }
  SqsParameters?: { MessageGroupId?: string }
}

export interface Delivery {
  id: string
  /** The rule or schedule that sends. */
  source: string
  service: 'events' | 'scheduler'
  target: DeliveryTarget
  /** What the target gets, after InputPath or InputTransformer. */
  payload: unknown
  /** The event as it matched; another bus gets this, and so does the dead-letter queue. */
  event: unknown
  attempts: number
  /** World time in milliseconds. */
  since: number
  /** World time of the next try, while it waits for it. */
  dueAt?: number
}

/** 'target': EventBridge could not hand it over. 'function': Lambda took it and the handler failed. */
export type FailedAt = 'target' | 'function'

export class DeliveryError extends Error {
  readonly code: string
  readonly retriable: boolean
  readonly failedAt: FailedAt
  constructor(code: string, message: string, retriable: boolean, failedAt: FailedAt = 'target') {
    super(message)
    this.code = code
    this.retriable = retriable
    this.failedAt = failedAt
  }
}
