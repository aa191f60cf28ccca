import type { Definition, Graph, State } from './definition.ts'
import { isSimulated } from '../integrations/integrate.ts'

export interface Finding {
  at: string
  what: string
}

const STATE_TYPES = ['Pass', 'Task', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map']
const MAP_FIELDS = [
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'ToleratedFailurePercentage',
  'ToleratedFailureCount',
  'Iterator',
]
const NOT_SIMULATED = ['Credentials', 'TimeoutSecondsPath', 'HeartbeatSecondsPath']

export const graphsIn = (state: State): Graph[] => {
  if (state.Type === 'Parallel') return state.Branches ?? []
  return state.Type === 'Map' && state.ItemProcessor ? [state.ItemProcessor] : []
}

const inState = (state: State, at: string): Finding[] => {
  const found: Finding[] = []
  const fields = state as unknown as Record<string, unknown>
  const note = (what: string) => void found.push({ at, what: `not simulated on this machine: ${what}` })
  if (!STATE_TYPES.includes(state.Type)) note(`state type ${String(state.Type)}`)
  if (fields.QueryLanguage !== undefined && fields.QueryLanguage !== 'JSONata') note('QueryLanguage JSONPath')
  for (const field of NOT_SIMULATED) if (field in fields) note(field)
  if (state.Type === 'Task' && !isSimulated(String(state.Resource))) note(`Resource ${String(state.Resource)}`)
  if (state.Type === 'Map') {
    for (const field of MAP_FIELDS) if (field in fields) note(field)
    const mode = (state.ItemProcessor as { ProcessorConfig?: { Mode?: string } } | undefined)?.ProcessorConfig?.Mode
    if (mode === 'DISTRIBUTED') note('a distributed Map')
  }
  return [...found, ...graphsIn(state).flatMap((graph, i) => inGraph(graph, `${at}[${i}]`))]
}

const inGraph = (graph: Graph, at: string): Finding[] =>
  Object.entries(graph?.States ?? {}).flatMap(([name, state]) => inState(state, `${at}/States/${name}`))

/** Everything the engine would have to guess at. */
export const findUnsimulated = (definition: Definition): Finding[] => [
  ...(definition.QueryLanguage === 'JSONata'
    ? []
    : [{ at: '/QueryLanguage', what: 'not simulated on this machine: QueryLanguage must be JSONata' }]),
  ...inGraph(definition, ''),
]
