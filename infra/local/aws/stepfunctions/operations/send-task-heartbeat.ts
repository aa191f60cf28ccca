import type { Operation } from '../../json-operations.ts'
import type { Simulation } from '../simulation.ts'
import { findToken } from '../find-token.ts'

/** Starts HeartbeatSeconds anew; it does not touch TimeoutSeconds. */
export const sendTaskHeartbeat =
  (simulation: Simulation): Operation =>
  ({ taskToken }, principal) => {
    const { desk, engine } = simulation
    desk.authorize(principal, 'states:SendTaskHeartbeat', '*')
    const { execution, frame } = findToken(simulation, taskToken)
    if (frame.heartbeat) frame.heartbeat.at = desk.clock.now() + frame.heartbeat.seconds * 1000
    engine.save(execution)
  }
