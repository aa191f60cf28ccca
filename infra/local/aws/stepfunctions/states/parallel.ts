import type { Parallel } from '../definition/definition.ts'
import { leave, type Move } from '../engine/move.ts'
import type { Scope } from '../engine/scope.ts'

export const runParallel = async (scope: Scope, state: Parallel): Promise<Move> => {
  const { frame } = scope
  if (frame.result) return leave(scope, state, frame.result)
  const input = state.Arguments === undefined ? frame.input : await scope.read(state.Arguments, 'Arguments')
  const children = state.Branches.map((graph, branch) => ({ state: graph.StartAt, input, branch }))
  return { move: 'branch', children, atOnce: children.length }
}
