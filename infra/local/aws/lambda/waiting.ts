/** An event of invocation type Event that has not been handled yet. */
export interface Waiting {
  functionName: string
  event: unknown
  attempts: number
  /** When it may run, by the world's clock. */
  dueAt: number
}
