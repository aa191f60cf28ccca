// https://developers.line.biz/en/reference/messaging-api/#get-bot-info
import { pictureUrlOf } from '../people/picture.ts'
import type { ChannelOperation } from '../server/operation.ts'

export const botInfo: ChannelOperation = {
  name: 'botInfo',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/info',
  handle: (platform, _call, { botUserId, basicId, name }) => ({
    status: 200,
    body: {
      userId: botUserId,
      basicId,
      displayName: name,
      pictureUrl: pictureUrlOf(platform, botUserId),
      chatMode: 'bot',
      markAsReadMode: 'auto',
    },
  }),
}
