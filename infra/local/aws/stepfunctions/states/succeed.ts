import type { Succeed } from '../definition/definition.ts'
import { leave, type Move } from '../engine/move.ts'
import type { Scope } from '../engine/scope.ts'

export const runSucceed = (scope: Scope, state: Succeed): Promise<Move> => leave(scope, state)
