// https://developers.line.biz/en/reference/messaging-api/#get-consumption
import { usedThisMonth } from '../messaging/monthly-quota.ts'
import type { ChannelOperation } from '../server/operation.ts'

export const quotaConsumption: ChannelOperation = {
  name: 'quotaConsumption',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/message/quota/consumption',
  handle: (platform, _call, { channelId }) => ({
    status: 200,
    body: { totalUsage: usedThisMonth(platform, channelId) },
  }),
}
