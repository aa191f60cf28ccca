import type { Choice } from '../definition/definition.ts'
import { leaveBy, type Move } from '../engine/move.ts'
import type { Scope } from '../engine/scope.ts'
import { StateError } from '../engine/state-error.ts'

export const runChoice = async (scope: Scope, state: Choice): Promise<Move> => {
  for (const [i, rule] of state.Choices.entries()) {
    const holds = await scope.read(rule.Condition, `Choices[${i}]/Condition`)
    if (typeof holds !== 'boolean') {
      const found = `The Condition of choice ${i} gave ${JSON.stringify(holds)}, not a boolean`
      throw new StateError('States.QueryEvaluationError', found)
    }
    if (holds) return leaveBy(scope, rule, scope.frame.input)
  }
  if (state.Default === undefined) throw new StateError('States.NoChoiceMatched', 'No choice rule matched')
  // The state's own Output and Assign belong to Default; a rule that matched brings its own.
  return leaveBy(scope, { ...state, Next: state.Default }, scope.frame.input)
}
