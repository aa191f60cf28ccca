// What every operation of the simulated platform is given.
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { WorldLog } from '../log.ts'
import type { Drawers } from './drawers.ts'
import type { Rates } from './server/token-bucket.ts'
import type { TokenMint } from './tokens/token-mint.ts'
import type { WebhookEmitter } from './webhook/emitter.ts'

export interface Platform {
  clock: Clock
  log: WorldLog
  faults: Faults
  drawers: Drawers
  rates: Rates
  tokens: TokenMint
  webhooks: WebhookEmitter
  /** Where this platform answers, e.g. http://127.0.0.1:4001 */
  origin(): string
  fetch: typeof fetch
}
