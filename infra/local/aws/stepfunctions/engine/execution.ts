// One run of a machine, as the vault keeps it.

/** A place in the definition where the execution stands: the root, a branch of a Parallel or an iteration of a Map. */
export interface Frame {
  id: number
  parent?: number
  /** Which branch of the parent's Parallel. */
  branch?: number
  /** Which item of the parent's Map. */
  item?: { Index: number; Value: unknown }
  state: string
  input: unknown
  /** Variables assigned in this scope; outer scopes are read through `parent`. */
  variables: Record<string, unknown>
  /**
   * ready: can move now · calling: a task is under way · waiting: for the end of a Wait · retrying: for the next attempt
   * token: for SendTaskSuccess · children: for branches · queued: for a free place in the Map
   */
  phase: 'ready' | 'calling' | 'waiting' | 'retrying' | 'token' | 'children' | 'queued' | 'done'
  /** Rises whenever something from outside moved the frame: an answer to an older visit is dropped. */
  visit: number
  enteredAt: number
  /** Whether this visit's StateEntered is in the history; a retry does not enter again. */
  entered: boolean
  /** When the Wait ends, the Retry starts or the task times out. */
  wakeAt?: number
  heartbeat?: { seconds: number; at: number }
  token?: string
  /** What the task, the branches or the wait brought; the state's Output is still to be evaluated. */
  result?: { value: unknown }
  failure?: { error: string; cause: string }
  /** Attempts used, by retrier. */
  retries: Record<number, number>
  retryCount: number
  output?: unknown
}

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED'

export interface Execution {
  arn: string
  name: string
  machineArn: string
  machineName: string
  roleArn: string
  revisionId: string
  /** The definition it started with: an update of the machine does not reach a running execution. */
  definition: string
  status: Status
  startedAt: number
  endedAt?: number
  /** JSON text as the caller gave it. */
  input: string
  output?: string
  error?: string
  cause?: string
  /** When the whole execution times out. */
  timeoutAt: number
  /** Events written so far; also the id of the newest. */
  events: number
  nextFrame: number
  frames: Record<number, Frame>
}

export const ROOT = 1

export const enter = (place: Pick<Frame, 'id' | 'state' | 'input' | 'enteredAt'> & Partial<Frame>): Frame => ({
  variables: {},
  phase: 'ready',
  visit: 0,
  entered: false,
  retries: {},
  retryCount: 0,
  ...place,
})

export const childrenOf = (execution: Execution, frame: Frame): Frame[] =>
  Object.values(execution.frames).filter((other) => other.parent === frame.id)

/** The innermost frames: where the execution really stands. */
export const tips = (execution: Execution): Frame[] =>
  Object.values(execution.frames).filter((frame) => frame.phase !== 'children' && frame.phase !== 'done')
