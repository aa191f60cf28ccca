import type { Wait } from '../definition/definition.ts'
import { leave, type Move } from '../engine/move.ts'
import type { Scope } from '../engine/scope.ts'
import { StateError } from '../engine/state-error.ts'

/** Seconds may be at most about three years. */
const MAX_SECONDS = 99_999_999
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

const endOf = async (scope: Scope, state: Wait): Promise<number> => {
  if (state.Timestamp !== undefined) {
    const at = String(await scope.read(state.Timestamp, 'Timestamp'))
    if (INSTANT.test(at)) return Date.parse(at)
    throw new StateError('States.QueryEvaluationError', `The Timestamp '${at}' is not an RFC 3339 instant with a zone`)
  }
  const seconds = await scope.read(state.Seconds, 'Seconds')
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_SECONDS)
    return scope.now + seconds * 1000
  const found = `The Seconds ${JSON.stringify(seconds)} is not a whole number from 0 to ${MAX_SECONDS}`
  throw new StateError('States.QueryEvaluationError', found)
}

export const runWait = async (scope: Scope, state: Wait): Promise<Move> => {
  if (scope.frame.result) return leave(scope, state)
  const until = await endOf(scope, state)
  return until > scope.now ? { move: 'wait', until } : leave(scope, state)
}
