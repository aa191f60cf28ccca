// Looks at `messages` only. https://developers.line.biz/en/reference/messaging-api/#validate-message-objects-of-push-message
import { messagesFaults } from '../message/message.ts'
import { bodyHasFaults, refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'

const METHODS = new Set(['reply', 'push', 'multicast', 'narrowcast', 'broadcast'])

export const validateMessages: ChannelOperation = {
  name: 'validate',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/message/validate/:method',
  handle: (_platform, call) => {
    if (!METHODS.has(call.params.method!)) throw refuse(404, 'Not found')
    const faults = messagesFaults(readJson(call).messages)
    if (faults.length > 0) throw bodyHasFaults(faults)
    return { status: 200, body: {} }
  },
}
