import { channelOfLiff } from '../add-channel.ts'
import { refuse } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'
import { contextToken } from './context.ts'

export const liffContextToken: OpenOperation = {
  name: 'contextToken',
  auth: 'open',
  method: 'GET',
  path: '/liff/v2/apps/:liffId/contextToken',
  handle: ({ drawers }, call) => {
    const channel = channelOfLiff(drawers, call.params.liffId!)
    if (!channel) throw refuse(404, 'not found')
    return { status: 200, body: { contextToken: contextToken(channel) } }
  },
}
