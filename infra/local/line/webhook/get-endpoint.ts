// https://developers.line.biz/en/reference/messaging-api/#get-webhook-endpoint-information
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'

const PER_MINUTE = 1_000

export const getWebhookEndpoint: ChannelOperation = {
  name: 'getWebhook',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/channel/webhook/endpoint',
  perSecond: PER_MINUTE / 60,
  handle: (_platform, _call, { webhook }) => {
    if (!webhook) throw refuse(404, 'Webhook endpoint not found')
    return { status: 200, body: { endpoint: webhook.endpoint, active: webhook.active } }
  },
}
