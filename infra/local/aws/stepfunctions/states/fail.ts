import type { Fail } from '../definition.ts'
import type { Move } from '../move.ts'
import type { Scope } from '../scope.ts'
import { StateError } from '../state-error.ts'

export const runFail = async (scope: Scope, state: Fail): Promise<Move> => {
  const error = String(await scope.read(state.Error ?? '', 'Error'))
  throw new StateError(error, String(await scope.read(state.Cause ?? '', 'Cause')))
}
