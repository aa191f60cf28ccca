import type { Platform } from '../platform.ts'
import { atAccount } from './at-account.ts'

/** Blocks the account. LINE tells the bot only about people who were friends. */
export const block = (platform: Platform, userId: string, channelId?: string): void => {
  const { channel, friendship } = atAccount(platform, userId, channelId)
  if (friendship.state === 'blocked') return
  platform.drawers
    .friends(channel.channelId)
    .put(userId, { ...friendship, state: 'blocked', since: platform.clock.now() })
  if (friendship.state === 'friend')
    platform.webhooks.emit({ channelId: channel.channelId, userId, type: 'unfollow', replyable: false })
}
