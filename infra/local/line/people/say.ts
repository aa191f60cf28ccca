import { randomBytes } from 'node:crypto'
import type { Platform } from '../platform.ts'
import { atAccount } from './at-account.ts'
import { nextMessageId } from './message-id.ts'

/** Puts the person's own words into their chat; the bot does not hear of it. */
export const showOwnWords = (platform: Platform, userId: string, channelId: string, text: string): string => {
  const messageId = nextMessageId(platform.drawers)
  platform.drawers.chat(userId).put(messageId, {
    channelId,
    from: 'person',
    method: null,
    at: new Date(platform.clock.now()).toISOString(),
    messageId,
    message: { type: 'text', text },
  })
  return messageId
}

/** Sends a text message to the account. Someone who blocked it has to unblock it first. */
export const say = (platform: Platform, userId: string, text: string, channelId?: string): { messageId: string } => {
  const { channel, friendship } = atAccount(platform, userId, channelId)
  if (friendship.state === 'blocked') throw new Error(`${userId} has blocked ${channel.name}`)
  const friends = platform.drawers.friends(channel.channelId)
  friends.put(userId, { ...friendship, spokeAt: platform.clock.now() })
  const messageId = showOwnWords(platform, userId, channel.channelId, text)
  const message = { type: 'text', id: messageId, quoteToken: randomBytes(24).toString('base64url'), text }
  platform.webhooks.emit({
    channelId: channel.channelId,
    userId,
    type: 'message',
    carries: { message },
    replyable: true,
  })
  return { messageId }
}
