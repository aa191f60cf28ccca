import type { Desk } from '../service.ts'
import type { Queues } from './queues.ts'

/** What each operation works on. */
export interface Simulation {
  desk: Desk
  queues: Queues
}
