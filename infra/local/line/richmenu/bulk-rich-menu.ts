// Accepted with 202; on the desk it has happened by then.
// https://developers.line.biz/en/reference/messaging-api/#link-rich-menu-to-users, #unlink-rich-menus-from-users
import { list, text } from '../message/shape.ts'
import { bodyHasFaults, refuse, type Fault } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'
import { findRichMenu, NO_IMAGE } from './find-rich-menu.ts'

const MAX_USERS = 500

const readUserIds = (userIds: unknown): string[] => {
  const faults: Fault[] = []
  list(text(), 1, MAX_USERS)(userIds, 'userIds', faults)
  if (faults.length > 0) throw bodyHasFaults(faults)
  const wrong = (userIds as string[]).findIndex((userId) => !/^U[0-9a-f]{32}$/.test(userId))
  if (wrong >= 0)
    throw refuse(400, `The property, 'userIds[${wrong}]', in the request body is invalid (line: -, column: -)`)
  return userIds as string[]
}

export const bulkLinkRichMenu: ChannelOperation = {
  name: 'bulkLinkRichMenu',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/richmenu/bulk/link',
  handle: (platform, call, channel) => {
    const body = readJson(call)
    const userIds = readUserIds(body.userIds)
    const richMenuId = String(body.richMenuId ?? '')
    if (!/^richmenu-[0-9a-f]{32}$/.test(richMenuId))
      throw bodyHasFaults([{ message: 'invalid richMenuId', property: 'richMenuId' }])
    const row = findRichMenu(platform, channel, richMenuId, refuse(404, 'richmenu not found'))
    if (!row.image) throw refuse(400, NO_IMAGE)
    const friends = platform.drawers.friends(channel.channelId)
    const links = platform.drawers.userRichMenus(channel.channelId)
    for (const userId of userIds) if (friends.get(userId)?.state === 'friend') links.put(userId, richMenuId)
    return { status: 202, body: {} }
  },
}

export const bulkUnlinkRichMenu: ChannelOperation = {
  name: 'bulkUnlinkRichMenu',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/richmenu/bulk/unlink',
  handle: ({ drawers }, call, { channelId }) => {
    const links = drawers.userRichMenus(channelId)
    for (const userId of readUserIds(readJson(call).userIds)) links.delete(userId)
    return { status: 202, body: {} }
  },
}
