import type { Operation } from '../../json-operations.ts'
import { diagnose } from '../definition/check-definition.ts'
import type { Simulation } from '../simulation.ts'

export const validateStateMachineDefinition =
  ({ desk }: Simulation): Operation =>
  ({ definition, maxResults = 100 }, principal) => {
    desk.authorize(principal, 'states:ValidateStateMachineDefinition', '*')
    const diagnostics = diagnose(definition)
    return {
      result: diagnostics.length ? 'FAIL' : 'OK',
      diagnostics: diagnostics.slice(0, maxResults || 100),
      truncated: diagnostics.length > (maxResults || 100),
    }
  }
