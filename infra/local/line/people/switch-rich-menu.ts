// https://developers.line.biz/en/docs/messaging-api/switch-rich-menus/
import type { Platform } from '../platform.ts'

export interface SwitchResult {
  newRichMenuAliasId: string
  status: 'SUCCESS' | 'RICHMENU_ALIAS_ID_NOTFOUND' | 'RICHMENU_NOTFOUND'
}

export const switchRichMenu = (
  { drawers }: Platform,
  channelId: string,
  userId: string,
  aliasId: string,
): SwitchResult => {
  const told = (status: SwitchResult['status']) => ({ newRichMenuAliasId: aliasId, status })
  const richMenuId = drawers.richMenuAliases(channelId).get(aliasId)
  if (!richMenuId) return told('RICHMENU_ALIAS_ID_NOTFOUND')
  if (!drawers.richMenus.get(richMenuId)) return told('RICHMENU_NOTFOUND')
  drawers.userRichMenus(channelId).put(userId, richMenuId)
  return told('SUCCESS')
}
