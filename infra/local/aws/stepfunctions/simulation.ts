import type { Desk } from '../service.ts'
import type { Engine } from './engine.ts'
import type { History } from './history.ts'
import type { Machines } from './machines.ts'

/** What each operation works on. */
export interface Simulation {
  desk: Desk
  machines: Machines
  engine: Engine
  history: History
}
