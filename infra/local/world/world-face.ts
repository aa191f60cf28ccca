import type { Assembly } from '../assembly/assembly.ts'
import type { OwnPages } from '../aws/cloudfront/front-door.ts'
import type { DynamoDb } from '../aws/dynamodb/dynamodb.ts'
import type { Credentials } from '../aws/iam/credentials.ts'
import type { Desk, Invocation } from '../aws/service.ts'
import type { RunningExecution } from '../aws/stepfunctions/stepfunctions.ts'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { Line } from '../line/line.ts'
import type { WorldLog } from '../log.ts'
import type { SmsGateway } from '../sms/sms.ts'
import type { Vault } from '../vault.ts'
import type { Facts } from './facts.ts'

/** The running world, as its pages, its seed and the tests see it. */
export interface World {
  urls: { frontDoor: string; api: string; liff: string; admin: string; line: string; issuer: string; endpoint: string }
  clock: Clock
  log: WorldLog
  faults: Faults
  vault: Vault
  assembly: Assembly
  line: Line
  /** The SMS gateway beside LINE. */
  sms: SmsGateway
  desk: Desk
  dynamodb: DynamoDb
  facts: Facts
  /** False until everything is up and the seed is in. */
  ready(): boolean
  idle(): Promise<void>
  /** An ISO duration, e.g. 'P3D'. */
  advance(duration: string): Promise<void>
  /** Executions of state machines, oldest first. */
  executions(): RunningExecution[]
  /** As the desk's own hand. */
  call(service: string, operation: string, input: unknown): Promise<unknown>
  /** By function name, logical id or ARN, as the desk's own hand. */
  invoke(functionReference: string, event: unknown): Promise<Invocation>
  /** Keys for an SDK client; the desk's own hand, or a role's. */
  credentials(principal?: string): Credentials
  /** The access token that signing in would give. */
  mintToken(email: string): Promise<string>
  /** Loads every function's bundle ahead of its first call. */
  warm(): Promise<void>
  /** Adds pages of the world's own, asked before the JSON routes. */
  use(pages: OwnPages): void
  close(): Promise<void>
}
