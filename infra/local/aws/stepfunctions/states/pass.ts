import type { Pass } from '../definition.ts'
import { leave, type Move } from '../move.ts'
import type { Scope } from '../scope.ts'

export const runPass = (scope: Scope, state: Pass): Promise<Move> => leave(scope, state)
