import type { Desk } from '../service.ts'
import type { Engine } from './engine/engine.ts'
import type { History } from './engine/history.ts'
import type { Machines } from './machines.ts'

/** What each operation works on. */
export interface Simulation {
  desk: Desk
  machines: Machines
  engine: Engine
  history: History
}
