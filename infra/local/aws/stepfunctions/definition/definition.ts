// Amazon States Language as far as it is simulated: JSONata only. Source: states-language.net/spec.html

export interface Retrier {
  ErrorEquals: string[]
  IntervalSeconds?: number
  MaxAttempts?: number
  BackoffRate?: number
  MaxDelaySeconds?: number
  JitterStrategy?: 'FULL' | 'NONE'
}

interface Outcome {
  Output?: unknown
  Assign?: Record<string, unknown>
}

export interface Catcher extends Outcome {
  ErrorEquals: string[]
  Next: string
}

interface StateFields extends Outcome {
  Comment?: string
  QueryLanguage?: string
  Next?: string
  End?: boolean
  Retry?: Retrier[]
  Catch?: Catcher[]
}

export interface Task extends StateFields {
  Type: 'Task'
  Resource: string
  Arguments?: unknown
  TimeoutSeconds?: unknown
  HeartbeatSeconds?: unknown
}
export interface Choice extends StateFields {
  Type: 'Choice'
  Choices: (Outcome & { Condition: unknown; Next: string })[]
  Default?: string
}
export interface Wait extends StateFields {
  Type: 'Wait'
  Seconds?: unknown
  Timestamp?: unknown
}
export interface Fail extends StateFields {
  Type: 'Fail'
  Error?: unknown
  Cause?: unknown
}
export interface Parallel extends StateFields {
  Type: 'Parallel'
  Branches: Graph[]
  Arguments?: unknown
}
export interface MapState extends StateFields {
  Type: 'Map'
  Items?: unknown
  ItemSelector?: unknown
  ItemProcessor: Graph
  MaxConcurrency?: unknown
}
export interface Pass extends StateFields {
  Type: 'Pass'
}
export interface Succeed extends StateFields {
  Type: 'Succeed'
}

export type State = Task | Choice | Wait | Fail | Parallel | MapState | Pass | Succeed

export interface Graph {
  StartAt: string
  States: Record<string, State>
}

export interface Definition extends Graph {
  QueryLanguage: 'JSONata'
  Comment?: string
  TimeoutSeconds?: number
  Version?: string
}

const parsed = new Map<string, Definition>()
const KEPT = 500

/** The parsed text; the newest are remembered because every transition asks. */
export const readDefinition = (text: string): Definition => {
  const known = parsed.get(text)
  if (known) return known
  const definition = JSON.parse(text) as Definition
  if (parsed.size >= KEPT) parsed.delete(parsed.keys().next().value!)
  parsed.set(text, definition)
  return definition
}
