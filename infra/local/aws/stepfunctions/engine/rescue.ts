// Retry and Catch. Source: docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
import type { State } from '../definition/definition.ts'
import { leaveBy, type Move } from './move.ts'
import type { Scope } from './scope.ts'
import { asStateError, type StateError } from './state-error.ts'

const DEFAULT_ATTEMPTS = 3
const UNCATCHABLE = ['States.Runtime', 'States.DataLimitExceeded']
const TIMEOUTS = ['States.Timeout', 'States.HeartbeatTimeout']

const names = (wanted: string[], error: string): boolean =>
  wanted.some((name) => {
    if (name === error) return true
    if (name === 'States.ALL') return !UNCATCHABLE.includes(error)
    if (name === 'States.TaskFailed') return ![...UNCATCHABLE, ...TIMEOUTS].includes(error)
    return name === 'States.Timeout' && error === 'States.HeartbeatTimeout'
  })

/** What becomes of a failed state: another attempt, its Catch, or the end. Counts the attempt on the frame. */
export const rescue = async (scope: Scope, state: State, failure: StateError, random: () => number): Promise<Move> => {
  const { frame, now } = scope
  const which = (state.Retry ?? []).findIndex((retrier) => names(retrier.ErrorEquals, failure.name))
  const retrier = state.Retry?.[which]
  const used = frame.retries[which] ?? 0
  if (retrier && used < (retrier.MaxAttempts ?? DEFAULT_ATTEMPTS)) {
    frame.retries[which] = used + 1
    frame.retryCount += 1
    const grown = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** used
    const delay = Math.min(grown, retrier.MaxDelaySeconds ?? Infinity)
    return { move: 'retry', until: now + delay * 1000 * (retrier.JitterStrategy === 'FULL' ? random() : 1) }
  }
  const errorOutput = { Error: failure.name, Cause: failure.cause }
  const catcher = state.Catch?.find((one) => names(one.ErrorEquals, failure.name))
  if (!catcher) return { move: 'fail', error: failure.name, cause: failure.cause }
  try {
    return await leaveBy(scope, catcher, errorOutput, { errorOutput })
  } catch (error) {
    const { name, cause } = asStateError(error)
    return { move: 'fail', error: name, cause }
  }
}
