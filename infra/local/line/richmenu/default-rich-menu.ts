// https://developers.line.biz/en/reference/messaging-api/#set-default-rich-menu, #get-default-rich-menu-id, #clear-default-rich-menu
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { findShownRichMenu } from './find-rich-menu.ts'

export const setDefaultRichMenu: ChannelOperation = {
  name: 'setDefaultRichMenu',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/user/all/richmenu/:richMenuId',
  handle: (platform, call, channel) => {
    findShownRichMenu(platform, channel, call.params.richMenuId!)
    platform.drawers.defaultRichMenus.put(channel.channelId, call.params.richMenuId!)
    return { status: 200, body: {} }
  },
}

export const getDefaultRichMenu: ChannelOperation = {
  name: 'getDefaultRichMenu',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/user/all/richmenu',
  handle: ({ drawers }, _call, { channelId }) => {
    const richMenuId = drawers.defaultRichMenus.get(channelId)
    if (!richMenuId) throw refuse(404, 'no default richmenu')
    return { status: 200, body: { richMenuId } }
  },
}

export const clearDefaultRichMenu: ChannelOperation = {
  name: 'clearDefaultRichMenu',
  auth: 'channel',
  method: 'DELETE',
  path: '/v2/bot/user/all/richmenu',
  handle: ({ drawers }, _call, { channelId }) => {
    drawers.defaultRichMenus.delete(channelId)
    return { status: 200, body: {} }
  },
}
