import type { Operation } from '../../json-operations.ts'
import { detailsMember } from '../engine/history.ts'
import { inSeconds, page } from '../page.ts'
import type { Simulation } from '../simulation.ts'
import { findExecution } from '../find-execution.ts'

export const getExecutionHistory =
  (simulation: Simulation): Operation =>
  (input, principal) => {
    simulation.desk.authorize(principal, 'states:GetExecutionHistory', input.executionArn)
    const all = simulation.history.of(findExecution(simulation, input.executionArn))
    const { items, nextToken } = page(input.reverseOrder ? all.reverse() : all, input)
    const events = items.map(({ id, previousEventId, timestamp, type, details }) => ({
      id,
      previousEventId,
      timestamp: inSeconds(timestamp),
      type,
      [detailsMember(type)]: details,
    }))
    return { events, nextToken }
  }
