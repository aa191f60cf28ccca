// https://developers.line.biz/en/reference/messaging-api/#set-webhook-endpoint-url
import { isServedSafely } from '../desk-url.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'

export const MAX_ENDPOINT_LETTERS = 500
const PER_MINUTE = 1_000

export const isWebhookUrl = (endpoint: unknown): endpoint is string =>
  typeof endpoint === 'string' && endpoint.length <= MAX_ENDPOINT_LETTERS && isServedSafely(endpoint)

export const setWebhookEndpoint: ChannelOperation = {
  name: 'setWebhook',
  auth: 'channel',
  method: 'PUT',
  path: '/v2/bot/channel/webhook/endpoint',
  perSecond: PER_MINUTE / 60,
  handle: ({ drawers }, call, channel) => {
    const { endpoint } = readJson(call)
    if (!isWebhookUrl(endpoint)) throw refuse(400, 'Invalid webhook endpoint URL')
    // "Use webhook" is a switch in the console; on the desk setting the URL turns it on the first time.
    const kept = channel.webhook ?? { active: true, redelivery: false }
    drawers.channels.put(channel.channelId, { ...channel, webhook: { ...kept, endpoint } })
    return { status: 200, body: {} }
  },
}
