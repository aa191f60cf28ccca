// What starts a playbook. The kinds are plug-ins; the core is handed them.
import type { z } from '../../base/schema.ts'
import type { Text } from '../../base/text.ts'
import type { Names, Need } from './node-kind.ts'

export interface TriggerKind<Settings = any> {
  kind: string
  name: Text
  /** The event it listens for. */
  event: string
  settings: z.ZodType<Settings>
  starting: Settings
  says(settings: any, names: Names): Text
  /** Settings that name one programme or leave it open: the form asks for it. */
  asks?: 'program'
  /** What the event’s `data` must hold, as EventBridge matches it. */
  data?(settings: Settings): Record<string, readonly unknown[]>
  /** An event’s `data` that starts it, for tests and dry runs. */
  example: Readonly<Record<string, unknown>>
  needs?(settings: Settings): readonly Need[]
}

export type TriggerKinds = ReadonlyMap<string, TriggerKind>
