import type { MapState } from '../definition/definition.ts'
import { leave, type Move } from '../engine/move.ts'
import { contextOf, type Scope } from '../engine/scope.ts'
import { StateError } from '../engine/state-error.ts'

/** An inline Map runs at most 40 iterations side by side. */
const SIDE_BY_SIDE = 40

const inputOf = (scope: Scope, selector: unknown, item: { Index: number; Value: unknown }) => {
  if (selector === undefined) return item.Value
  const context = { ...contextOf(scope.execution, scope.frame), Map: { Item: item } }
  return scope.read(selector, 'ItemSelector', { context })
}

export const runMap = async (scope: Scope, state: MapState): Promise<Move> => {
  const { frame } = scope
  if (frame.result) return leave(scope, state, frame.result)
  const items = state.Items === undefined ? frame.input : await scope.read(state.Items, 'Items')
  if (!Array.isArray(items)) throw new StateError('States.QueryEvaluationError', 'The Items of a Map must be an array')
  if (!items.length) return leave(scope, state, { value: [] })
  const wanted =
    state.MaxConcurrency === undefined ? 0 : Number(await scope.read(state.MaxConcurrency, 'MaxConcurrency'))
  const children = items.map(async (Value: unknown, Index) => {
    const item = { Index, Value }
    return { state: state.ItemProcessor.StartAt, input: await inputOf(scope, state.ItemSelector, item), item }
  })
  return {
    move: 'branch',
    children: await Promise.all(children),
    atOnce: Math.min(wanted || SIDE_BY_SIDE, SIDE_BY_SIDE),
  }
}
