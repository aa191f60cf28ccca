import jsonata from 'jsonata'
import { stateFunctions, type Chance } from './jsonata-functions.ts'
import { StateError } from '../engine/state-error.ts'

/** Evaluates every `{% … %}` inside a field; `where` names the field in the error. */
export type Evaluate = (field: unknown, states: object, variables: object, where: string) => Promise<unknown>

const KEPT = 5_000

/** The expression inside `{% … %}`, or undefined for plain text. AWS allows no space outside the marks. */
export const expressionOf = (text: string): string | undefined =>
  text.startsWith('{%') && text.endsWith('%}') ? text.slice(2, -2) : undefined

export const createEvaluate = (chance: Chance): Evaluate => {
  const compiled = new Map<string, jsonata.Expression>()
  const compile = (source: string) => {
    const known = compiled.get(source)
    if (known) return known
    const expression = jsonata(source)
    for (const [name, run, signature] of stateFunctions(chance)) expression.registerFunction(name, run, signature)
    if (compiled.size >= KEPT) compiled.clear()
    compiled.set(source, expression)
    return expression
  }
  const query = async (source: string, bindings: object, where: string): Promise<unknown> => {
    let value: unknown
    try {
      const found: unknown = await compile(source).evaluate(undefined, bindings as Record<string, unknown>)
      // A round trip drops the marks JSONata leaves on its arrays, and what JSON cannot carry.
      value = found === undefined ? undefined : JSON.parse(JSON.stringify(found) ?? 'null')
    } catch (error) {
      const reason = (error as Error).message
      throw new StateError(
        'States.QueryEvaluationError',
        `The JSONata expression '${source.trim()}' specified for the field '${where}' threw an error during evaluation. ${reason}`,
      )
    }
    if (value !== undefined) return value
    throw new StateError(
      'States.QueryEvaluationError',
      `The JSONata expression '${source.trim()}' specified for the field '${where}' returned nothing (undefined).`,
    )
  }
  const evaluate: Evaluate = async (field, states, variables, where) => {
    if (typeof field === 'string') {
      const source = expressionOf(field)
      return source === undefined ? field : query(source, { ...variables, states }, where)
    }
    if (Array.isArray(field))
      return Promise.all(field.map((one, i) => evaluate(one, states, variables, `${where}[${i}]`)))
    if (field === null || typeof field !== 'object') return field
    const pairs = Object.entries(field).map(async ([key, one]) => [
      key,
      await evaluate(one, states, variables, `${where}/${key}`),
    ])
    return Object.fromEntries(await Promise.all(pairs)) as unknown
  }
  return evaluate
}
