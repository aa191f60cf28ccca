// https://developers.line.biz/en/reference/messaging-api/#create-rich-menu
import { randomBytes } from 'node:crypto'
import { countUp } from '../drawers.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'
import { perHour } from '../server/token-bucket.ts'
import { readRichMenu } from './rich-menu-object.ts'

export const MAX_RICH_MENUS = 1_000
const PER_HOUR = 100

export const createRichMenu: ChannelOperation = {
  name: 'createRichMenu',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/richmenu',
  perSecond: perHour(PER_HOUR),
  handle: ({ drawers }, call, { channelId }) => {
    const menu = readRichMenu(readJson(call))
    const own = drawers.richMenus.all().filter(([, row]) => row.channelId === channelId)
    if (own.length >= MAX_RICH_MENUS) throw refuse(400, 'The maximum number of rich menus has been reached')
    const richMenuId = `richmenu-${randomBytes(16).toString('hex')}`
    drawers.richMenus.put(richMenuId, { channelId, seq: countUp(drawers, 'richmenu'), menu })
    return { status: 200, body: { richMenuId } }
  },
}
