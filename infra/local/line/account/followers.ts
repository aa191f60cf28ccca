// Verified and premium accounts only. https://developers.line.biz/en/reference/messaging-api/#get-follower-ids
import { allFriends } from '../messaging/reach.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { pageOf } from './page-of.ts'

const PAGE = { usual: 300, max: 1_000 }

export const followers: ChannelOperation = {
  name: 'followers',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/followers/ids',
  handle: (platform, call, channel) => {
    if (!channel.verified) throw refuse(403, 'Access to this API is not available for your account')
    const { rows, next } = pageOf(call, allFriends(platform, channel.channelId), PAGE)
    return { status: 200, body: { userIds: rows, ...(next ? { next } : {}) } }
  },
}
