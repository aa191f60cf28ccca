// What every simulated AWS service looks like to the world, and what the world offers a service.
import type { Clock } from '../clock.ts'
import type { WorldLog } from '../log.ts'
import type { Vault } from '../vault.ts'
import type { Faults } from '../faults.ts'

export const ACCOUNT = '000000000000'
export const REGION = 'ap-northeast-1'

/** One signed SDK request as it came over the wire. */
export interface AwsCall {
  /** SigV4 signing name in the Authorization header: 'sqs', 'states', 'events', 'ssm', 's3', 'lambda', 'scheduler', 'dynamodb' … */
  service: string
  /** Operation of JSON services: the part of X-Amz-Target after the dot, e.g. 'SendMessage'. */
  operation?: string
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: Buffer
  /** The role whose credentials signed the call; the desk's own hand is 'root' and may do everything. */
  principal: string
}

export interface AwsAnswer {
  status: number
  headers?: Record<string, string>
  body?: string | Buffer
}

/** An error as AWS answers it: `name` is the exception, e.g. 'ResourceNotFoundException'. */
export class AwsError extends Error {
  readonly status: number
  constructor(name: string, message: string, status = 400) {
    super(message)
    this.name = name
    this.status = status
  }
}

export interface AwsService {
  /** SigV4 signing name it answers to. */
  readonly name: string
  handle(call: AwsCall): Promise<AwsAnswer>
  /** Work that moves without time passing: in-flight deliveries, visible messages, running tasks, unread stream records. */
  busy(): number
  /** The next instant (ms) at which something falls due, if any. */
  nextDue(): number | undefined
  /** Starts what is due at `clock.now()`; resolves when it is started, not when it ends. */
  runDue(): Promise<void>
  /** While days are skipped, what repeats faster than `strideMs` may run once a stride, on its round instants; undefined
   *  ends that. Only schedules need it: a day of a schedule that runs each minute is 1,440 runs that find nothing. */
  stride?(strideMs: number | undefined): void
  /** Reads back what the vault keeps and goes on; called once, after every service exists. */
  resume(): Promise<void>
  close(): Promise<void>
}

/** Answer of a Lambda invocation, as the Invoke API tells it. */
export type Invocation =
  { ok: true; payload: unknown } | { ok: false; error: { errorType: string; errorMessage: string; trace?: string[] } }

/** What a service may ask of the desk. */
export interface Desk {
  clock: Clock
  vault: Vault
  log: WorldLog
  faults: Faults
  /** Invokes a function by name or ARN as `principal` (a role ARN, or 'service:events.amazonaws.com' checked against the
   *  function's AWS::Lambda::Permission with `sourceArn`). Never throws for a failing handler. */
  invoke(functionArn: string, event: unknown, by: { principal: string; sourceArn?: string }): Promise<Invocation>
  /** Throws AwsError AccessDeniedException (and logs kind 'denied') unless the role's policies allow the action. 'root' may all. */
  authorize(principal: string, action: string, resource: string, context?: Record<string, string>): void
  /** Sends to another simulated service as `principal`, e.g. EventBridge → SQS. JSON in, JSON out; throws AwsError. */
  call(service: string, operation: string, input: unknown, principal: string): Promise<unknown>
}

export const answerJson = (value: unknown, status = 200, version = '1.0'): AwsAnswer => ({
  status,
  headers: { 'content-type': `application/x-amz-json-${version}` },
  body: JSON.stringify(value),
})
