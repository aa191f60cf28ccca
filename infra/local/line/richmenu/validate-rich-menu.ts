// https://developers.line.biz/en/reference/messaging-api/#validate-rich-menu-object
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'
import { readRichMenu } from './rich-menu-object.ts'

export const validateRichMenu: ChannelOperation = {
  name: 'validateRichMenu',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/richmenu/validate',
  handle: (_platform, call) => {
    readRichMenu(readJson(call))
    return { status: 200, body: {} }
  },
}
