// https://developers.line.biz/en/reference/messaging-api/#download-rich-menu-image, and the same picture for the phones of the town.
import type { Drawers } from '../drawers.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation, LineAnswer, OpenOperation } from '../server/operation.ts'
import { findRichMenu } from './find-rich-menu.ts'

const imageOf = (drawers: Drawers, richMenuId: string): LineAnswer => {
  const image = drawers.richMenuImages.get(richMenuId)
  if (!image) throw refuse(404, 'Not found')
  return { status: 200, headers: { 'content-type': image.type }, body: Buffer.from(image.base64, 'base64') }
}

export const downloadRichMenuImage: ChannelOperation = {
  name: 'downloadRichMenuImage',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/richmenu/:richMenuId/content',
  handle: (platform, call, channel) => {
    findRichMenu(platform, channel, call.params.richMenuId!)
    return imageOf(platform.drawers, call.params.richMenuId!)
  },
}

/** Not LINE's: a phone has no channel access token. */
export const showRichMenuImage: OpenOperation = {
  name: 'showRichMenuImage',
  auth: 'open',
  method: 'GET',
  path: '/richmenu-image/:richMenuId',
  handle: ({ drawers }, call) => imageOf(drawers, call.params.richMenuId!),
}
