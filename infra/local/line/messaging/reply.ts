// Free, once per reply token, within a minute. https://developers.line.biz/en/reference/messaging-api/#send-reply-message
import { text } from '../message/shape.ts'
import type { Platform } from '../platform.ts'
import type { Channel } from '../channel.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'
import { acceptSending } from './accept-sending.ts'
import { checkSendingBody } from './sending-body.ts'

export const REPLY_MS = 60_000
/** A redelivered token starts a new minute, but not later than this after the event. */
export const REPLY_LATEST_MS = 20 * 60_000

const useReplyToken = ({ drawers, clock }: Platform, channel: Channel, replyToken: string): string => {
  const row = drawers.replyTokens.get(replyToken)
  const now = clock.now()
  const good =
    row?.channelId === channel.channelId && now - row.deliveredAt <= REPLY_MS && now - row.eventAt <= REPLY_LATEST_MS
  if (!row || !good) throw refuse(400, 'Invalid reply token')
  drawers.replyTokens.delete(replyToken)
  return row.userId
}

export const forgetOldReplyTokens = ({ drawers, clock }: Platform): void => {
  for (const [token, row] of drawers.replyTokens.all())
    if (clock.now() - row.eventAt > REPLY_LATEST_MS) drawers.replyTokens.delete(token)
}

export const reply: ChannelOperation = {
  name: 'reply',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/message/reply',
  handle: (platform, call, channel) => {
    const body = readJson(call)
    const messages = checkSendingBody(body, { replyToken: text() })
    const userId = useReplyToken(platform, channel, String(body.replyToken))
    const blocked = platform.drawers.friends(channel.channelId).get(userId)?.state === 'blocked'
    const recipients = blocked ? [] : [userId]
    return {
      status: 200,
      body: { sentMessages: acceptSending(platform, call, channel, { method: 'reply', recipients, messages }) },
    }
  },
}
