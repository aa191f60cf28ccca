// https://developers.line.biz/en/reference/messaging-api/#link-rich-menu-to-user, #get-rich-menu-id-of-user, #unlink-rich-menu-from-user
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { checkUserId, findShownRichMenu } from './find-rich-menu.ts'

export const linkRichMenu: ChannelOperation = {
  name: 'linkRichMenu',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/user/:userId/richmenu/:richMenuId',
  handle: (platform, call, channel) => {
    const { userId, richMenuId } = call.params
    checkUserId(userId!)
    findShownRichMenu(platform, channel, richMenuId!)
    // For someone who is no friend LINE answers 200 and links nothing.
    const friend = platform.drawers.friends(channel.channelId).get(userId!)?.state === 'friend'
    if (friend) platform.drawers.userRichMenus(channel.channelId).put(userId!, richMenuId!)
    return { status: 200, body: {} }
  },
}

export const getUserRichMenu: ChannelOperation = {
  name: 'getUserRichMenu',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/user/:userId/richmenu',
  handle: ({ drawers }, call, { channelId }) => {
    checkUserId(call.params.userId!)
    const richMenuId = drawers.userRichMenus(channelId).get(call.params.userId!)
    if (!richMenuId) throw refuse(404, 'the user has no richmenu')
    return { status: 200, body: { richMenuId } }
  },
}

export const unlinkRichMenu: ChannelOperation = {
  name: 'unlinkRichMenu',
  auth: 'channel',
  method: 'DELETE',
  path: '/v2/bot/user/:userId/richmenu',
  handle: ({ drawers }, call, { channelId }) => {
    checkUserId(call.params.userId!)
    drawers.userRichMenus(channelId).delete(call.params.userId!)
    return { status: 200, body: {} }
  },
}
