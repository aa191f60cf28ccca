import type { Platform } from '../platform.ts'
import { atAccount } from './at-account.ts'

/** Adds the account as a friend, or unblocks it. Someone who is a friend already changes nothing. */
export const follow = (platform: Platform, userId: string, channelId?: string): void => {
  const { channel, friendship } = atAccount(platform, userId, channelId)
  if (friendship.state === 'friend') return
  const isUnblocked = friendship.state === 'blocked'
  platform.drawers
    .friends(channel.channelId)
    .put(userId, { ...friendship, state: 'friend', since: platform.clock.now() })
  platform.webhooks.emit({
    channelId: channel.channelId,
    userId,
    type: 'follow',
    carries: { follow: { isUnblocked } },
    replyable: true,
  })
}
