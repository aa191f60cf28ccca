import type { Fail } from '../definition/definition.ts'
import type { Move } from '../engine/move.ts'
import type { Scope } from '../engine/scope.ts'
import { StateError } from '../engine/state-error.ts'

export const runFail = async (scope: Scope, state: Fail): Promise<Move> => {
  const error = String(await scope.read(state.Error ?? '', 'Error'))
  throw new StateError(error, String(await scope.read(state.Cause ?? '', 'Cause')))
}
