// From an accepted request to the phones. The acceptance is written first; a row on a phone is keyed by its message id, so
// finishing an interrupted sending twice shows nothing twice.
import { randomBytes } from 'node:crypto'
import { countUp, type Acceptance, type ChatRow, type SentMessage } from '../drawers.ts'
import type { Channel } from '../channel.ts'
import type { Platform } from '../platform.ts'
import { nextMessageId } from '../people/message-id.ts'
import type { LineCall } from '../server/operation.ts'
import { lineDay } from './calendar.ts'
import { acceptanceId, forgetOldRetryKeys } from './retry-keys.ts'
import type { Message } from './sending-body.ts'

const QUOTABLE = new Set(['text', 'textV2', 'sticker', 'image', 'video', 'template'])
const SWEEP_EVERY = 1_000

export const finishSending = ({ drawers }: Platform, id: string, acceptance: Acceptance): void => {
  const { pending, channelId, method, acceptedAt, sentMessages } = acceptance
  for (const userId of pending?.recipients ?? []) {
    const chat = drawers.chat(userId)
    pending!.messages.forEach((message, index) => {
      const messageId = sentMessages[index]!.id
      const row: ChatRow = {
        channelId,
        from: 'account',
        method,
        at: new Date(acceptedAt).toISOString(),
        messageId,
        message,
      }
      chat.put(messageId, row)
    })
  }
  if (id.endsWith(acceptance.requestId)) drawers.acceptances.delete(id)
  else drawers.acceptances.put(id, { ...acceptance, pending: undefined })
}

interface Sending {
  method: ChatRow['method'] & string
  recipients: string[]
  messages: Message[]
}

export const acceptSending = (
  platform: Platform,
  call: LineCall,
  channel: Channel,
  sending: Sending,
): SentMessage[] => {
  const { drawers, clock } = platform
  const sentMessages = sending.messages.map(({ type }) => ({
    id: nextMessageId(drawers),
    ...(QUOTABLE.has(String(type)) ? { quoteToken: randomBytes(24).toString('base64url') } : {}),
  }))
  const acceptance: Acceptance = {
    requestId: call.requestId,
    acceptedAt: clock.now(),
    channelId: channel.channelId,
    method: sending.method,
    sentMessages,
    pending: { recipients: sending.recipients, messages: sending.messages },
  }
  countUp(drawers, `sent/${channel.channelId}/${sending.method}/${lineDay(clock.now())}`, sending.recipients.length)
  const id = acceptanceId(call, channel)
  drawers.acceptances.put(id, acceptance)
  finishSending(platform, id, acceptance)
  if (countUp(drawers, 'accepted') % SWEEP_EVERY === 0) forgetOldRetryKeys(platform)
  return sentMessages
}
