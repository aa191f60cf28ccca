import type { Platform } from '../platform.ts'
import { atAccount } from './at-account.ts'

export interface ShownRichMenu {
  richMenuId: string
  /** A rich menu object: size, selected, name, chatBarText, areas. */
  menu: Record<string, unknown>
  imageUrl: string
}

/** What stands under the chat: the person's own menu before the account's default. Only friends see one. */
export const richMenuOf = (platform: Platform, userId: string, channelId?: string): ShownRichMenu | undefined => {
  const { channel, friendship } = atAccount(platform, userId, channelId)
  if (friendship.state !== 'friend') return undefined
  const { drawers } = platform
  const own = drawers.userRichMenus(channel.channelId).get(userId)
  const richMenuId = own && drawers.richMenus.get(own) ? own : drawers.defaultRichMenus.get(channel.channelId)
  const row = richMenuId === undefined ? undefined : drawers.richMenus.get(richMenuId)
  if (!richMenuId || !row?.image) return undefined
  return { richMenuId, menu: row.menu, imageUrl: `${platform.origin()}/richmenu-image/${richMenuId}` }
}
