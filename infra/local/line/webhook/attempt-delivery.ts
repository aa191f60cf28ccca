// One try at handing a body of events to the bot, with the planned misfortunes of the road.
import type { Clock } from '../../clock.ts'
import type { Faults } from '../../faults.ts'
import type { WorldLog } from '../../log.ts'
import type { Channel } from '../channel.ts'
import type { Drawers, PendingWebhook } from '../drawers.ts'
import { sendWebhook, type WebhookResult } from './send-webhook.ts'

export interface EmitterDeps {
  clock: Clock
  faults: Faults
  log: WorldLog
  drawers: Drawers
  fetch: typeof fetch
  timeoutMs?: number
}

// LINE discloses neither count nor interval; these are the desk's.
const REDELIVERY_MS = [60_000, 300_000, 900_000, 3_600_000]
/** How far back a reordered delivery falls. */
const REORDER_MS = 1_000

const failed = (reason: WebhookResult['reason']): WebhookResult => ({ status: 0, ms: 0, reason, detail: 'planned' })

const asRedelivery = (events: PendingWebhook['events']) =>
  events.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } }))

const record = ({ log }: EmitterDeps, channel: Channel, row: PendingWebhook, result: WebhookResult) => {
  const types = row.events.map((event) => String(event.type)).join('+') || 'empty'
  log.add('webhook', `${channel.name} ${types} ${result.status || result.reason} ${result.ms} ms`, {
    channelId: channel.channelId,
    status: result.status,
    ms: result.ms,
    reason: result.reason,
    types,
    eventIds: row.events.map((event) => event.webhookEventId),
    isRedelivery: row.attempts > 0,
  })
}

// A reply token counts from the delivery that carried it; a used one is gone.
const freshenReplyTokens = ({ drawers, clock }: EmitterDeps, row: PendingWebhook) => {
  for (const { replyToken } of row.events) {
    const kept = typeof replyToken === 'string' && drawers.replyTokens.get(replyToken)
    if (kept) drawers.replyTokens.put(replyToken as string, { ...kept, deliveredAt: clock.now() })
  }
}

export const attemptDelivery = async (deps: EmitterDeps, id: string): Promise<void> => {
  const { clock, drawers, faults } = deps
  const row = drawers.webhooks.get(id)
  const channel = row && drawers.channels.get(row.channelId)
  if (!row || !channel?.webhook?.active) return drawers.webhooks.delete(id)
  const { endpoint, redelivery } = channel.webhook
  const step = faults.next('webhook') ?? { pass: true }
  const putOff = (ms: number) => drawers.webhooks.put(id, { ...row, dueAt: clock.now() + ms })
  if ('delayMs' in step) return putOff(step.delayMs)
  if ('reorder' in step) return putOff(REORDER_MS)

  const send = () =>
    sendWebhook({
      fetch: deps.fetch,
      endpoint,
      destination: channel.botUserId,
      events: row.attempts > 0 ? asRedelivery(row.events) : row.events,
      channelSecret: channel.channelSecret,
      timeoutMs: deps.timeoutMs,
    })
  freshenReplyTokens(deps, row)
  let result =
    'timeout' in step ? failed('REQUEST_TIMEOUT') : 'fail' in step ? failed('COULD_NOT_CONNECT') : await send()
  record(deps, channel, row, result)
  // Duplicates come even without redelivery: the very same body again.
  for (let again = 0; 'repeat' in step && again < step.repeat; again += 1) record(deps, channel, row, await send())
  if ('failAfterCommit' in step) result = failed('REQUEST_TIMEOUT')

  const wait = REDELIVERY_MS[row.attempts]
  if (result.reason === 'OK' || !redelivery || wait === undefined) return drawers.webhooks.delete(id)
  drawers.webhooks.put(id, { ...row, attempts: row.attempts + 1, dueAt: clock.now() + wait })
}
