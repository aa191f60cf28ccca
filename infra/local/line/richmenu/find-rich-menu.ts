// A rich menu of this account, or LINE's refusal: each endpoint has its own words for "there is none".
import type { Channel } from '../channel.ts'
import type { RichMenuRow } from '../drawers.ts'
import type { Platform } from '../platform.ts'
import { refuse } from '../server/failure.ts'

export const NO_IMAGE = 'must upload richmenu image before applying it to user'

export const findRichMenu = (
  { drawers }: Platform,
  channel: Channel,
  richMenuId: string,
  otherwise = refuse(404, 'Not found'),
): RichMenuRow => {
  const row = drawers.richMenus.get(richMenuId)
  if (!row || row.channelId !== channel.channelId) throw otherwise
  return row
}

export const findShownRichMenu = (platform: Platform, channel: Channel, richMenuId: string): RichMenuRow => {
  const row = findRichMenu(platform, channel, richMenuId)
  if (!row.image) throw refuse(400, NO_IMAGE)
  return row
}

export const checkUserId = (userId: string): void => {
  if (!/^U[0-9a-f]{32}$/.test(userId)) throw refuse(400, "The value for the 'userId' parameter is invalid")
}
