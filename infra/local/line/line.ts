// The LINE platform of the desk: one server that plays api.line.me, api-data.line.me, access.line.me and liff.line.me, and
// refuses what LINE refuses. Its own origin, because LINE's SDK drops path prefixes. What it does not do: GET /limits.
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { WorldLog } from '../log.ts'
import type { Vault } from '../vault.ts'
import { addChannel, allChannels } from './add-channel.ts'
import type { Channel, NewChannel } from './channel.ts'
import { openDrawers } from './drawers.ts'
import { finishSending } from './messaging/accept-sending.ts'
import { forgetOldReplyTokens } from './messaging/reply.ts'
import { forgetOldRetryKeys } from './messaging/retry-keys.ts'
import { OPERATIONS } from './operations.ts'
import { createPeople, type People } from './people/people.ts'
import type { Platform } from './platform.ts'
import { serve } from './server/serve.ts'
import { createRates } from './server/token-bucket.ts'
import { createTokenMint } from './tokens/token-mint.ts'
import { createEmitter } from './webhook/emitter.ts'

export interface LineOptions {
  clock: Clock
  vault: Vault
  log: WorldLog
  faults: Faults
  /** 0 takes any free one. */
  port: number
  host?: string
  /** Carries webhooks to the bot. */
  fetch?: typeof fetch
  /** Requests a second by operation name instead of the documented limits, e.g. { push: 5 }. */
  rates?: Record<string, number>
  /** How long LINE waits for a bot; 2 seconds as LINE does. */
  webhookTimeoutMs?: number
  /** How long a call under the fault `timeout` hangs before the line is cut. */
  hangMs?: number
}

export interface Line {
  /** e.g. http://127.0.0.1:4001 : LINE_API_BASE_URL, LINE_DATA_BASE_URL and the ID tokens' JWKS host. */
  origin: string
  addChannel(channel: NewChannel): Channel
  channels(): Channel[]
  people: People
  webhooks: {
    /** Keeps an account's events back; `release` sends them in one body, as LINE sometimes does. */
    hold(channelId: string): void
    release(channelId: string): void
    settle(): Promise<void>
  }
  /** Webhook deliveries on their way. */
  busy(): number
  /** ms; the next delayed or repeated webhook. */
  nextDue(): number | undefined
  runDue(): Promise<void>
  /** Finishes sendings a crash interrupted and sends the webhooks nobody took. Call when the bot answers. */
  resume(): Promise<void>
  close(): Promise<void>
}

export const createLine = async (options: LineOptions): Promise<Line> => {
  const { clock, vault, log, faults } = options
  const drawers = openDrawers(vault)
  const reach = options.fetch ?? fetch
  const webhooks = createEmitter({ clock, faults, log, drawers, fetch: reach, timeoutMs: options.webhookTimeoutMs })
  let origin = ''
  const platform: Platform = {
    clock,
    log,
    faults,
    drawers,
    rates: createRates(clock, options.rates),
    tokens: createTokenMint(drawers, clock),
    webhooks,
    origin: () => origin,
    fetch: reach,
  }
  const server = await serve(platform, OPERATIONS, {
    host: options.host ?? '127.0.0.1',
    port: options.port,
    hangMs: options.hangMs,
  })
  origin = server.origin
  return {
    origin,
    addChannel: (channel) => addChannel(drawers, channel),
    channels: () => allChannels(drawers),
    people: createPeople(platform),
    webhooks: { hold: webhooks.hold, release: webhooks.release, settle: webhooks.settle },
    busy: webhooks.busy,
    nextDue: webhooks.nextDue,
    runDue: webhooks.runDue,
    resume: async () => {
      for (const [id, acceptance] of drawers.acceptances.all())
        if (acceptance.pending) finishSending(platform, id, acceptance)
      forgetOldRetryKeys(platform)
      forgetOldReplyTokens(platform)
      await webhooks.runDue()
    },
    close: async () => {
      await server.close()
      await webhooks.settle()
    },
  }
}
