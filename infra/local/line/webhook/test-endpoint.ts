// Really calls the bot, with no events. https://developers.line.biz/en/reference/messaging-api/#test-webhook-endpoint
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'
import { perHour } from '../server/token-bucket.ts'
import { sendWebhook } from './send-webhook.ts'
import { isWebhookUrl } from './set-endpoint.ts'

const PER_HOUR = 60

export const testWebhookEndpoint: ChannelOperation = {
  name: 'testWebhook',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/channel/webhook/test',
  perSecond: perHour(PER_HOUR),
  handle: async (platform, call, channel) => {
    const given = call.body.length > 0 ? readJson(call).endpoint : undefined
    const endpoint = given ?? channel.webhook?.endpoint
    if (endpoint === undefined) throw refuse(404, 'Webhook endpoint not found')
    if (!isWebhookUrl(endpoint)) throw refuse(400, 'Invalid webhook endpoint URL')
    const { channelSecret, botUserId: destination, name } = channel
    const { status, ms, reason, detail } = await sendWebhook({
      fetch: platform.fetch,
      endpoint,
      destination,
      events: [],
      channelSecret,
    })
    platform.log.add('webhook', `${name} test ${reason} ${ms} ms`, {
      channelId: channel.channelId,
      status,
      ms,
      reason,
      types: 'empty',
    })
    return {
      status: 200,
      body: {
        success: reason === 'OK',
        timestamp: new Date(platform.clock.now()).toISOString(),
        statusCode: status,
        reason,
        detail,
      },
    }
  },
}
