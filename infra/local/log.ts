// The world's log: what the town shows and `GET /world/log?kind=` answers.

export type LogKind = 'webhook' | 'outbound' | 'event' | 'execution' | 'invocation' | 'denied' | 'dead-letter'

export interface LogRow {
  /** ISO instant by the world's clock. */
  at: string
  kind: LogKind
  /** One line a person can read. */
  title: string
  detail?: unknown
}

export interface WorldLog {
  add(kind: LogKind, title: string, detail?: unknown): void
  /** Oldest first; the newest `limit` rows. */
  rows(kind?: LogKind, limit?: number): LogRow[]
  /** Called with each new row; returns the way to stop. */
  follow(listener: (row: LogRow) => void): () => void
}

const KEPT_ROWS = 5_000

export const createLog = (now: () => number): WorldLog => {
  const kept: LogRow[] = []
  const listeners = new Set<(row: LogRow) => void>()
  return {
    add: (kind, title, detail) => {
      const row: LogRow = { at: new Date(now()).toISOString(), kind, title, detail }
      kept.push(row)
      if (kept.length > KEPT_ROWS) kept.splice(0, kept.length - KEPT_ROWS)
      for (const listener of listeners) listener(row)
    },
    rows: (kind, limit = 200) => kept.filter((row) => !kind || row.kind === kind).slice(-limit),
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
