// https://developers.line.biz/en/reference/messaging-api/#get-rich-menu-alias-by-id, #get-rich-menu-alias-list
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'

export const getAlias: ChannelOperation = {
  name: 'getRichMenuAlias',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/richmenu/alias/:aliasId',
  handle: ({ drawers }, call, { channelId }) => {
    const richMenuId = drawers.richMenuAliases(channelId).get(call.params.aliasId!)
    if (!richMenuId) throw refuse(404, 'richmenu alias not found')
    return { status: 200, body: { richMenuAliasId: call.params.aliasId, richMenuId } }
  },
}

export const listAliases: ChannelOperation = {
  name: 'listRichMenuAliases',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/richmenu/alias/list',
  handle: ({ drawers }, _call, { channelId }) => ({
    status: 200,
    body: {
      aliases: drawers
        .richMenuAliases(channelId)
        .all()
        .map(([richMenuAliasId, richMenuId]) => ({ richMenuAliasId, richMenuId })),
    },
  }),
}
