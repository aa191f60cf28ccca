// The common face of every webhook event. https://developers.line.biz/en/reference/messaging-api/#common-properties
import { randomBytes } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import type { Drawers } from '../drawers.ts'
import { ulid } from './ulid.ts'

export interface EventOrder {
  channelId: string
  userId: string
  type: 'follow' | 'unfollow' | 'message' | 'postback' | 'unsend' | 'accountLink' | 'beacon'
  /** What this type carries besides, e.g. { follow: { isUnblocked: false } }. */
  carries?: Record<string, unknown>
  /** Unfollow and unsend cannot be answered. */
  replyable: boolean
}

export type WebhookEvent = Record<string, unknown> & { webhookEventId: string; replyToken?: string }

export const createEvent = (
  { clock, drawers }: { clock: Clock; drawers: Drawers },
  order: EventOrder,
): WebhookEvent => {
  const at = clock.now()
  const replyToken = order.replyable ? randomBytes(16).toString('hex') : undefined
  if (replyToken)
    drawers.replyTokens.put(replyToken, {
      channelId: order.channelId,
      userId: order.userId,
      eventAt: at,
      deliveredAt: at,
    })
  return {
    type: order.type,
    mode: 'active',
    timestamp: at,
    source: { type: 'user', userId: order.userId },
    webhookEventId: ulid(at),
    deliveryContext: { isRedelivery: false },
    ...(replyToken ? { replyToken } : {}),
    ...order.carries,
  }
}
