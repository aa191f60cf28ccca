// https://developers.line.biz/en/reference/messaging-api/#delete-rich-menu
import type { ChannelOperation } from '../server/operation.ts'
import { perHour } from '../server/token-bucket.ts'
import { findRichMenu } from './find-rich-menu.ts'

const PER_HOUR = 100

export const deleteRichMenu: ChannelOperation = {
  name: 'deleteRichMenu',
  auth: 'channel',
  method: 'DELETE',
  path: '/v2/bot/richmenu/:richMenuId',
  perSecond: perHour(PER_HOUR),
  handle: (platform, call, channel) => {
    const { drawers } = platform
    const richMenuId = call.params.richMenuId!
    findRichMenu(platform, channel, richMenuId)
    drawers.richMenus.delete(richMenuId)
    drawers.richMenuImages.delete(richMenuId)
    if (drawers.defaultRichMenus.get(channel.channelId) === richMenuId)
      drawers.defaultRichMenus.delete(channel.channelId)
    return { status: 200, body: {} }
  },
}
