// What a module says about itself: data only. `infra/cloud` makes routes, rules, queues, permissions and alarms of it.
import type { Route } from '#shared/contract/route.ts'

/** What one Lambda may touch. Least privilege: a role gets these and nothing else. */
export type Touch =
  /** Reads items of the table and its indexes. */
  | 'table:read'
  /** Puts, updates, deletes and transacts. */
  | 'table:write'
  /** SSM SecureStrings below /jidian/<stage>/line/ : read, or read and write. */
  | 'line-secrets:read'
  | 'line-secrets:write'
  /** Accounts with SMS gateways below /jidian/<stage>/sms/ : read, or read, write and delete. */
  | 'sms-secrets:read'
  | 'sms-secrets:write'
  /** The session keys below /jidian/<stage>/session/. */
  | 'session-keys:read'
  | 'session-keys:write'
  /** Sends to the queue of inbound webhooks. */
  | 'webhook-queue:send'
  /** Creates, updates, starts, stops machines of playbooks, their rules and targets; passes the two playbook roles. */
  | 'machines:publish'
  /** Stops executions and answers task tokens of playbooks. */
  | 'machines:leave'
  /** Signs uploads into the pictures bucket. */
  | 'pictures:write'
  /** Reads the rich menus' pictures from the sites bucket. */
  | 'menus:read'
  /** Puts events on the bus (the publisher only). */
  | 'bus:put'
  /** Writes records whole when they cannot be published. */
  | 'failures:write'

export interface FunctionManifest {
  /** File in the module's folder without `.ts`: 'api', 'on-member-joined', 'every-minute', 'task'. It exports `handler`. */
  file: string
  touches: Touch[]
  /** What it means to people when this fails, in one sentence: the alarm's description. */
  failure: string
  /** Seconds; 10 unless told. */
  timeout?: number
  /** MB; 512 unless told. */
  memory?: number
}

export interface Subscription extends FunctionManifest {
  /** Event names, e.g. 'member.joined'; or 'member' for every event that names a member (`detail.member` exists). */
  events: string[] | 'member'
}

export interface Schedule extends FunctionManifest {
  /** An EventBridge schedule: 'rate(1 minute)' or 'cron(0 18 * * ? *)' in Asia/Taipei. */
  at: string
}

export interface QueueConsumer extends FunctionManifest {
  queue: 'webhooks'
}

export interface ModuleManifest {
  name: string
  routes: Route[]
  api?: Omit<FunctionManifest, 'file'>
  subscriptions?: Subscription[]
  schedules?: Schedule[]
  consumers?: QueueConsumer[]
  /** Lambdas called by machines: `functions/playbook/task.ts`. */
  tasks?: FunctionManifest[]
  /** Lambdas fed by the table's stream: `functions/platform/publish.ts`. */
  streams?: FunctionManifest[]
  /** Lambdas run once at each deployment, as a custom resource: `functions/platform/make-session-keys.ts`. */
  deploySteps?: FunctionManifest[]
}
