// https://developers.line.biz/en/reference/line-login/#get-friendship-status
import { channelOfLogin } from '../add-channel.ts'
import type { OpenOperation } from '../server/operation.ts'
import { signedInPerson } from './user-token.ts'

export const friendshipStatus: OpenOperation = {
  name: 'friendshipStatus',
  auth: 'open',
  method: 'GET',
  path: '/friendship/v1/status',
  handle: (platform, call) => {
    const { token, userId } = signedInPerson(platform, call, 'profile')
    const channel = channelOfLogin(platform.drawers, token.client_id)
    const friendship = channel && platform.drawers.friends(channel.channelId).get(userId)
    return { status: 200, body: { friendFlag: friendship?.state === 'friend' } }
  },
}
