import { randomUUID } from 'node:crypto'
import type { Task } from '../definition/definition.ts'
import type { Integrate } from '../integrations/integrate.ts'
import { leave, type Move } from '../engine/move.ts'
import type { Scope } from '../engine/scope.ts'
import { StateError, withinLimit } from '../engine/state-error.ts'

const seconds = async (scope: Scope, field: unknown, name: string): Promise<number | undefined> => {
  if (field === undefined) return undefined
  const value = await scope.read(field, name)
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 99_999_999) return value
  const found = `${name} is ${JSON.stringify(value)}, not a whole number from 1 to 99999999`
  throw new StateError('States.QueryEvaluationError', found)
}

/** @param begin called once the frame carries its time-outs and token, before anything is sent: the vault saves it. */
export const runTask = async (scope: Scope, state: Task, integrate: Integrate, begin: () => void): Promise<Move> => {
  const { frame, execution, now } = scope
  if (frame.result) return leave(scope, state, frame.result)
  const visit = frame.visit
  const waitsForToken = state.Resource.endsWith('.waitForTaskToken')
  // After a crash the task is called again with the token it already gave away, so that an early answer still counts.
  if (waitsForToken) frame.token ??= randomUUID()
  const input = state.Arguments === undefined ? frame.input : await scope.read(state.Arguments, 'Arguments')
  const timeout = await seconds(scope, state.TimeoutSeconds, 'TimeoutSeconds')
  const heartbeat = await seconds(scope, state.HeartbeatSeconds, 'HeartbeatSeconds')
  if (frame.visit !== visit) return { move: 'await-token' }
  if (timeout) frame.wakeAt ??= now + timeout * 1000
  if (heartbeat) frame.heartbeat ??= { seconds: heartbeat, at: now + heartbeat * 1000 }
  begin()
  const value = withinLimit((await integrate(state.Resource, input, execution)) ?? null, 'result')
  return waitsForToken ? { move: 'await-token' } : leave(scope, state, { value })
}
