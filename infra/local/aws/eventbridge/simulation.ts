import type { Desk } from '../service.ts'
import type { Buses } from './buses.ts'
import type { Router } from './router.ts'
import type { Rules } from './rules.ts'

/** What each operation works on. */
export interface Simulation {
  desk: Desk
  buses: Buses
  rules: Rules
  router: Router
  /** Events a fault holds back until others have overtaken them. */
  heldBack: HeldBack
}

export interface HeldBack {
  /** Starts `start` after the next events, or soon when none come. */
  add(start: () => void): void
  release(): void
}
