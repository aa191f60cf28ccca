import type { Succeed } from '../definition.ts'
import { leave, type Move } from '../move.ts'
import type { Scope } from '../scope.ts'

export const runSucceed = (scope: Scope, state: Succeed): Promise<Move> => leave(scope, state)
