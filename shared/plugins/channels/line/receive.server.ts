// LINE's webhook: the signature over the raw bytes, and the events we act on.
import { validateSignature } from '@line/bot-sdk'

/** @param body exactly the bytes that came @param signature the x-line-signature header */
export const isSigned = (body: Buffer, secret: string, signature: string | undefined): boolean =>
  signature !== undefined && validateSignature(body, secret, signature)

interface Known {
  webhookEventId: string
  /** ms since the epoch, by LINE's clock. */
  timestamp: number
  user: string
  replyToken?: string
}

export type LineEvent =
  | (Known & { type: 'follow' })
  | (Known & { type: 'unfollow' })
  | (Known & { type: 'text'; text: string })
  | (Known & { type: 'postback'; data: string })

interface Wire {
  type: string
  mode?: string
  timestamp: number
  webhookEventId: string
  replyToken?: string
  source?: { type: string; userId?: string }
  message?: { type: string; text?: string }
  postback?: { data: string }
}

const read = (wire: Wire): LineEvent | undefined => {
  const user = wire.source?.type === 'user' ? wire.source.userId : undefined
  if (!user || wire.mode === 'standby') return undefined
  const { webhookEventId, timestamp, replyToken } = wire
  const known = { webhookEventId, timestamp, user, replyToken }
  if (wire.type === 'follow') return { ...known, type: 'follow' }
  if (wire.type === 'unfollow') return { ...known, type: 'unfollow' }
  if (wire.type === 'message' && wire.message?.type === 'text')
    return { ...known, type: 'text', text: wire.message.text ?? '' }
  if (wire.type === 'postback' && wire.postback) return { ...known, type: 'postback', data: wire.postback.data }
  return undefined
}

/** Events we act on, in the order they happened. Unknown ones come without notice and are passed over (LINE's own advice). */
export const readWebhook = (body: string): LineEvent[] => {
  const { events = [] } = JSON.parse(body) as { events?: Wire[] }
  return events
    .map(read)
    .filter((event) => event !== undefined)
    .sort((a, b) => a.timestamp - b.timestamp)
}
