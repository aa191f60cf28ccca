// https://developers.line.biz/en/reference/messaging-api/#get-rich-menu-list and #get-rich-menu
import type { ChannelOperation } from '../server/operation.ts'
import { findRichMenu } from './find-rich-menu.ts'

const LIST_PER_SECOND = 10

export const listRichMenus: ChannelOperation = {
  name: 'listRichMenus',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/richmenu/list',
  perSecond: LIST_PER_SECOND,
  handle: ({ drawers }, _call, { channelId }) => ({
    status: 200,
    body: {
      richmenus: drawers.richMenus
        .all()
        .filter(([, row]) => row.channelId === channelId)
        .sort(([, a], [, b]) => a.seq - b.seq)
        .map(([richMenuId, { menu }]) => ({ richMenuId, ...menu })),
    },
  }),
}

export const getRichMenu: ChannelOperation = {
  name: 'getRichMenu',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/richmenu/:richMenuId',
  handle: (platform, call, channel) => {
    const { richMenuId } = call.params
    return { status: 200, body: { richMenuId, ...findRichMenu(platform, channel, richMenuId!).menu } }
  },
}
