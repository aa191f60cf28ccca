// What a state sees while it runs.
import type { Evaluate } from '../query/evaluate.ts'
import { readDefinition, type Graph, type MapState, type Parallel, type State } from '../definition/definition.ts'
import { withinLimit } from './state-error.ts'
import type { Execution, Frame } from './execution.ts'

export interface Scope {
  execution: Execution
  frame: Frame
  now: number
  /** Evaluates a field against $states and the variables; `more` adds result or errorOutput. */
  read(
    field: unknown,
    where: string,
    more?: { result?: unknown; errorOutput?: unknown; context?: object },
  ): Promise<unknown>
}

const graphOf = (execution: Execution, frame: Frame): Graph => {
  if (frame.parent === undefined) return readDefinition(execution.definition)
  const parent = execution.frames[frame.parent]!
  const state = graphOf(execution, parent).States[parent.state] as Parallel | MapState
  return state.Type === 'Map' ? state.ItemProcessor : state.Branches[frame.branch!]!
}

export const stateOf = (execution: Execution, frame: Frame): State => {
  const state = graphOf(execution, frame).States[frame.state]
  if (!state) throw new Error(`no state ${frame.state} in ${execution.machineName}`)
  return state
}

const variablesOf = (execution: Execution, frame: Frame): Record<string, unknown> => ({
  ...(frame.parent === undefined ? {} : variablesOf(execution, execution.frames[frame.parent]!)),
  ...frame.variables,
})

const itemOf = (execution: Execution, frame: Frame): Frame['item'] =>
  frame.item ?? (frame.parent === undefined ? undefined : itemOf(execution, execution.frames[frame.parent]!))

const iso = (instant: number) => new Date(instant).toISOString()

/** $states.context. Source: docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html */
export const contextOf = (execution: Execution, frame: Frame): Record<string, unknown> => {
  const item = itemOf(execution, frame)
  return {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input) as unknown,
      Name: execution.name,
      RoleArn: execution.roleArn,
      StartTime: iso(execution.startedAt),
      RedriveCount: 0,
    },
    State: { Name: frame.state, EnteredTime: iso(frame.enteredAt), RetryCount: frame.retryCount },
    StateMachine: { Id: execution.machineArn, Name: execution.machineName },
    ...(frame.token ? { Task: { Token: frame.token } } : {}),
    ...(item ? { Map: { Item: item } } : {}),
  }
}

export const openScope = (execution: Execution, frame: Frame, evaluate: Evaluate, now: number): Scope => ({
  execution,
  frame,
  now,
  read: async (field, where, more = {}) => {
    const states = { input: frame.input, context: contextOf(execution, frame), ...more }
    return withinLimit(await evaluate(field, states, variablesOf(execution, frame), where), where)
  },
})
