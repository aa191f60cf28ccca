// Once per menu, never replaced. https://developers.line.biz/en/reference/messaging-api/#upload-rich-menu-image
import type { RichMenuRow } from '../drawers.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { findRichMenu } from './find-rich-menu.ts'
import { imageSize, type ImageSize } from './image-size.ts'
import { MIN_HEIGHT, MIN_RATIO, WIDTHS } from './rich-menu-object.ts'

export const MAX_IMAGE_BYTES = 1024 * 1024
/** LINE scales the picture to the menu: another size of the same ratio is taken. The tolerance is the desk's. */
const RATIO_TOLERANCE = 0.01

const fits = (image: ImageSize, { size }: RichMenuRow['menu']): boolean => {
  const ratio = image.width / image.height
  const allowed =
    image.width >= WIDTHS[0] && image.width <= WIDTHS[1] && image.height >= MIN_HEIGHT && ratio >= MIN_RATIO
  const asMenu = size.width / size.height
  return allowed && Math.abs(ratio - asMenu) <= RATIO_TOLERANCE * asMenu
}

export const uploadRichMenuImage: ChannelOperation = {
  name: 'uploadRichMenuImage',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/richmenu/:richMenuId/content',
  handle: (platform, call, channel) => {
    const richMenuId = call.params.richMenuId!
    const type = call.headers['content-type']?.split(';')[0]?.trim()
    if (type !== 'image/png' && type !== 'image/jpeg')
      throw refuse(415, `The content type, ${type ?? 'null'}, is not supported`)
    const row = findRichMenu(platform, channel, richMenuId)
    if (row.image) throw refuse(400, 'An image has already been uploaded to the richmenu')
    const image = call.body.length <= MAX_IMAGE_BYTES ? imageSize(call.body) : undefined
    if (image?.type !== type || !fits(image, row.menu)) throw refuse(400, 'The image size is not allowed for richmenu')
    platform.drawers.richMenuImages.put(richMenuId, { type, base64: call.body.toString('base64') })
    platform.drawers.richMenus.put(richMenuId, { ...row, image: { type } })
    return { status: 200, body: {} }
  },
}
