import type { Pass } from '../definition/definition.ts'
import { leave, type Move } from '../engine/move.ts'
import type { Scope } from '../engine/scope.ts'

export const runPass = (scope: Scope, state: Pass): Promise<Move> => leave(scope, state)
