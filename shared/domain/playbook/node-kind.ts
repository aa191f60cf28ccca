// What a kind of step is. The kinds themselves are plug-ins; the core is handed them.
import type { MemberId } from '../../base/id.ts'
import type { z } from '../../base/schema.ts'
import type { Text } from '../../base/text.ts'
import type { Instant } from '../../base/time.ts'
import type { Cause } from '../../events/event.ts'
import type { Abilities, Changes } from './abilities.ts'
import type { State, States } from './machine.ts'

/** A step with its settings parsed and its surroundings known. Names are names of states; null = nothing follows. */
export interface PlacedStep<Settings> {
  id: string
  kind: string
  settings: Settings
  next: string | null
  exits: Readonly<Record<string, string | null>>
}

export interface CompileContext {
  /** The Task that makes this step’s visit. @param flow `Next` or `End`, and what else the state carries on. */
  visit(flow: Partial<State>): State
  /** A state that ends the stay without doing anything. */
  out: string
}

/** What a step stands on: a live campaign or programme, or an earlier step that gives something. */
export type Need = { of: 'campaign' | 'program'; id: string } | { of: 'step'; id: string; gives: 'coupon' }

/** Names of things by id, for sentences; undefined when there is no such thing. */
export interface Names {
  campaign(id: string): string | undefined
  program(id: string): string | undefined
  /** What an earlier step is called. */
  step(id: string): string | undefined
}

export interface NodeKind<Settings = any> {
  kind: string
  /** A word for the palette and the head of the node. */
  name: Text
  settings: z.ZodType<Settings>
  /** What a step has when it is just added; may be incomplete. */
  starting: unknown
  /** The same when steps before it give coupons, oldest first: the latest is what people mean. */
  startingAfter?(coupons: readonly string[]): unknown
  /** The step as a sentence; settings may be incomplete. */
  says(settings: any, names: Names): Text
  /** Exits of a step that branches, in the order they are drawn; none for a step that goes on. */
  exits(settings: any): readonly { exit: string; name: Text }[]
  /** At most two states. */
  toStates(step: PlacedStep<Settings>, context: CompileContext): States
  /** How long members rest here. A kind that rests does not act: the Task before it records the rest. */
  seconds?(settings: Settings): number
  needs?(settings: Settings): readonly Need[]
  gives?: 'coupon'
}

export type NodeKinds = ReadonlyMap<string, NodeKind>

export interface Visit<Settings> {
  settings: Settings
  member: MemberId
  enrolment: string
  step: string
  /** `visitKey` of this visit. */
  key: string
  from: Cause
  now: Instant
}

/** What a visit came to. `did` and `skipped` are words: they are recorded, counted and read back to marketers. */
export interface Outcome extends Partial<Changes> {
  did: string
  /** Why the step did not do what it is for. */
  skipped?: string
  exit?: string
}

export type Run<Settings> = (visit: Visit<Settings>, abilities: Abilities) => Promise<Outcome>
