// What the desk and an execution environment say to each other.

export interface Start {
  /** The module that exports the handler. */
  file: string
  exportPath: string
  /** The world clock's offset. */
  clock: SharedArrayBuffer
}

export interface Failure {
  errorType: string
  errorMessage: string
  trace?: string[]
}

export interface ToWorker {
  id: number
  event: unknown
  context: Record<string, unknown>
  timeoutMs: number
}

export type FromWorker =
  { ready: true } | { broken: Failure } | { id: number; payload: string } | { id: number; error: Failure }
