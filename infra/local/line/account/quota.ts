// https://developers.line.biz/en/reference/messaging-api/#get-quota
import type { ChannelOperation } from '../server/operation.ts'

export const quota: ChannelOperation = {
  name: 'quota',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/message/quota',
  handle: (_platform, _call, { plan }) => ({ status: 200, body: plan }),
}
