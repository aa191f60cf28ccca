// An execution's history under AWS's event names. `previousEventId` is the event before, also across branches, where
// AWS would name the branch's own.
import type { Desk } from '../../service.ts'
import type { Execution } from './execution.ts'

export interface HistoryEvent {
  id: number
  previousEventId: number
  /** Milliseconds, world time. */
  timestamp: number
  type: string
  details: Record<string, unknown>
}

/** Quota "maximum execution history size". */
export const HISTORY_EVENTS = 25_000

export interface History {
  add(execution: Execution, type: string, details?: Record<string, unknown>): void
  of(execution: Execution): HistoryEvent[]
  forget(execution: Execution): void
}

const key = (execution: Execution, id: number) => `${execution.arn}#${id}`

export const createHistory = ({ vault, clock }: Pick<Desk, 'vault' | 'clock'>): History => {
  const kept = vault.drawer<HistoryEvent>('states.history')
  const ids = (execution: Execution) => Array.from({ length: execution.events }, (_, i) => i + 1)
  return {
    add: (execution, type, details = {}) => {
      const id = ++execution.events
      kept.put(key(execution, id), { id, previousEventId: id - 1, timestamp: clock.now(), type, details })
    },
    of: (execution) => ids(execution).flatMap((id) => kept.get(key(execution, id)) ?? []),
    forget: (execution) => ids(execution).forEach((id) => kept.delete(key(execution, id))),
  }
}

/** The member that carries `type`'s details, e.g. 'stateEnteredEventDetails'. */
export const detailsMember = (type: string): string => {
  const shared = /State(Entered|Exited)$/.exec(type)
  if (shared) return `state${shared[1]}EventDetails`
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`
}
