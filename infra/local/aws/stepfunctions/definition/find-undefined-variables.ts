// Variables no state assigns. Cheap and without flow: a variable counts as defined when any state of its scope, or of a
// scope around it, assigns it.
import jsonata from 'jsonata'
import type { Definition, Graph, State } from './definition.ts'
import { expressionOf } from '../query/evaluate.ts'
import { graphsIn, type Finding } from './find-unsimulated.ts'

const BUILT_IN = new Set(
  `states abs append assert average base64decode base64encode boolean ceil contains count decodeUrl decodeUrlComponent
  distinct each encodeUrl encodeUrlComponent error exists filter floor formatBase formatInteger formatNumber fromMillis
  hash join keys length lookup lowercase map match max merge millis min not now number pad parse parseInteger partition
  power random range reduce replace reverse round shuffle sift single sort split spread sqrt string substring
  substringAfter substringBefore sum toMillis trim type uppercase uuid zip`.split(/\s+/),
)

type Node = { type?: string; value?: unknown; lhs?: Node; arguments?: Node[] } & Record<string, unknown>

const collect = (node: unknown, used: Set<string>, bound: Set<string>): void => {
  if (Array.isArray(node)) return node.forEach((one) => collect(one, used, bound))
  if (node === null || typeof node !== 'object') return
  const { type, value, lhs, arguments: parameters } = node as Node
  if (type === 'variable') used.add(String(value))
  if (type === 'bind') bound.add(String(lhs?.value))
  if (type === 'lambda') parameters?.forEach((parameter) => bound.add(String(parameter.value)))
  if (typeof (node as Node).focus === 'string') bound.add(String((node as Node).focus))
  if (typeof (node as Node).index === 'string') bound.add(String((node as Node).index))
  Object.values(node).forEach((part) => collect(part, used, bound))
}

const freeIn = (source: string): string[] => {
  const used = new Set<string>()
  const bound = new Set<string>()
  try {
    collect(jsonata(source).ast(), used, bound)
  } catch {
    return [] // the validator reports what does not parse
  }
  return [...used].filter((name) => name && name !== '$' && !bound.has(name) && !BUILT_IN.has(name))
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value)
    .filter(([key]) => !['Branches', 'ItemProcessor', 'Comment'].includes(key))
    .flatMap(([, one]) => textsIn(one))
}

const assignedBy = (state: State): string[] => {
  const doors = [state, ...(state.Catch ?? []), ...(state.Type === 'Choice' ? (state.Choices ?? []) : [])]
  return doors.flatMap((door) => Object.keys(door.Assign ?? {}))
}

const inGraph = (graph: Graph, outer: Set<string>, at: string): Finding[] => {
  const states = Object.entries(graph.States)
  const defined = new Set([...outer, ...states.flatMap(([, state]) => assignedBy(state))])
  return states.flatMap(([name, state]) => {
    const here = `${at}/States/${name}`
    const missing = textsIn(state)
      .flatMap((text) => freeIn(expressionOf(text) ?? ''))
      .filter((variable) => !defined.has(variable))
    const inside = graphsIn(state).flatMap((inner, i) => inGraph(inner, defined, `${here}[${i}]`))
    return [...missing.map((variable) => ({ at: here, what: `$${variable} is never assigned` })), ...inside]
  })
}

export const findUndefinedVariables = (definition: Definition): Finding[] => inGraph(definition, new Set(), '')
