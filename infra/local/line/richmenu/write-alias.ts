// https://developers.line.biz/en/reference/messaging-api/#create-rich-menu-alias, #update-rich-menu-alias, #delete-rich-menu-alias
import type { Channel } from '../channel.ts'
import type { Platform } from '../platform.ts'
import { bodyHasFaults, refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'
import { perHour } from '../server/token-bucket.ts'
import { findRichMenu } from './find-rich-menu.ts'

export const MAX_ALIASES = 1_000
const DELETE_PER_HOUR = 100

const readMenuId = (platform: Platform, channel: Channel, richMenuId: unknown): string => {
  if (typeof richMenuId !== 'string' || !/^richmenu-[0-9a-f]{32}$/.test(richMenuId))
    throw bodyHasFaults([{ message: 'invalid richMenuId', property: 'richMenuId' }])
  const row = findRichMenu(platform, channel, richMenuId, refuse(400, 'richmenu not found'))
  if (!row.image) throw refuse(400, 'richmenu not found')
  return richMenuId
}

export const createAlias: ChannelOperation = {
  name: 'createRichMenuAlias',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/richmenu/alias',
  handle: (platform, call, channel) => {
    const { richMenuAliasId, richMenuId } = readJson(call)
    if (typeof richMenuAliasId !== 'string' || !/^[a-z0-9_-]{1,32}$/.test(richMenuAliasId))
      throw bodyHasFaults([{ message: 'invalid richMenuAliasId', property: 'richMenuAliasId' }])
    const menuId = readMenuId(platform, channel, richMenuId)
    const aliases = platform.drawers.richMenuAliases(channel.channelId)
    if (aliases.get(richMenuAliasId)) throw refuse(400, 'conflict richmenu alias id')
    if (aliases.all().length >= MAX_ALIASES)
      throw refuse(400, 'The maximum number of rich menu aliases has been reached')
    aliases.put(richMenuAliasId, menuId)
    return { status: 200, body: {} }
  },
}

export const updateAlias: ChannelOperation = {
  name: 'updateRichMenuAlias',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/richmenu/alias/:aliasId',
  handle: (platform, call, channel) => {
    const aliases = platform.drawers.richMenuAliases(channel.channelId)
    if (!aliases.get(call.params.aliasId!)) throw refuse(404, 'richmenu alias not found')
    aliases.put(call.params.aliasId!, readMenuId(platform, channel, readJson(call).richMenuId))
    return { status: 200, body: {} }
  },
}

export const deleteAlias: ChannelOperation = {
  name: 'deleteRichMenuAlias',
  auth: 'channel',
  method: 'DELETE',
  path: '/v2/bot/richmenu/alias/:aliasId',
  perSecond: perHour(DELETE_PER_HOUR),
  handle: ({ drawers }, call, { channelId }) => {
    const aliases = drawers.richMenuAliases(channelId)
    if (!aliases.get(call.params.aliasId!)) throw refuse(404, 'richmenu alias not found')
    aliases.delete(call.params.aliasId!)
    return { status: 200, body: {} }
  },
}
