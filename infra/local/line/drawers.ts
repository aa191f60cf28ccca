// Everything LINE remembers, by drawer. Nothing durable lives outside the vault, so the platform survives `kill -9`.
import type { Vault } from '../vault.ts'
import type { Channel } from './channel.ts'

export interface Person {
  /** One human; the same in every provider. */
  personId: string
  providerId: string
  name: string
  language: string
  /** The account this person was created for: where verbs go when they name no channel. */
  homeChannelId: string
}

export interface Friendship {
  state: 'friend' | 'blocked' | 'stranger'
  /** ms; when the state began. */
  since: number
  /** ms; the last message to the account. LINE delivers to a non-friend for seven days after it. */
  spokeAt?: number
  consentedAt?: number
}

export interface ChatRow {
  channelId: string
  from: 'account' | 'person'
  method: 'reply' | 'push' | 'multicast' | 'broadcast' | null
  /** ISO instant by the world's clock. */
  at: string
  messageId: string
  message: Record<string, unknown>
}

export interface SentMessage {
  id: string
  quoteToken?: string
}

/** A sending LINE has accepted. Written before the phones are touched, so that a crash in between is finished on resume. */
export interface Acceptance {
  requestId: string
  acceptedAt: number
  channelId: string
  method: NonNullable<ChatRow['method']>
  sentMessages: SentMessage[]
  /** Gone once every phone has it; what stays is what a retry needs. */
  pending?: { recipients: string[]; messages: Record<string, unknown>[] }
}

export interface ReplyTokenRow {
  channelId: string
  userId: string
  eventAt: number
  deliveredAt: number
}

export interface PendingWebhook {
  channelId: string
  events: Record<string, unknown>[]
  attempts: number
  dueAt: number
}

export interface RichMenuRow {
  channelId: string
  seq: number
  menu: Record<string, unknown> & { size: { width: number; height: number } }
  image?: { type: 'image/png' | 'image/jpeg' }
}

export interface LoginCode {
  liffId: string
  userId: string
  redirectUri: string
  codeChallenge?: string
  scope: string
  expiresAt: number
}

export const openDrawers = (vault: Vault) => ({
  channels: vault.drawer<Channel>('line.channel'),
  counters: vault.drawer<number>('line.counter'),
  keys: vault.drawer<Record<string, unknown>>('line.key'),
  people: vault.drawer<Person>('line.person'),
  acceptances: vault.drawer<Acceptance>('line.acceptance'),
  replyTokens: vault.drawer<ReplyTokenRow>('line.reply-token'),
  webhooks: vault.drawer<PendingWebhook>('line.webhook'),
  codes: vault.drawer<LoginCode>('line.login-code'),
  revoked: vault.drawer<{ expiresAt: number }>('line.revoked-token'),
  shortLived: (channelId: string) => vault.drawer<{ expiresAt: number }>(`line.short-lived/${channelId}`),
  friends: (channelId: string) => vault.drawer<Friendship>(`line.friend/${channelId}`),
  chat: (userId: string) => vault.drawer<ChatRow>(`line.chat/${userId}`),
  units: (channelId: string, month: string) => vault.drawer<{ at: number }>(`line.unit/${channelId}/${month}`),
  richMenus: vault.drawer<RichMenuRow>('line.richmenu'),
  richMenuImages: vault.drawer<{ type: string; base64: string }>('line.richmenu-image'),
  defaultRichMenus: vault.drawer<string>('line.richmenu-default'),
  userRichMenus: (channelId: string) => vault.drawer<string>(`line.richmenu-user/${channelId}`),
  richMenuAliases: (channelId: string) => vault.drawer<string>(`line.richmenu-alias/${channelId}`),
})

export type Drawers = ReturnType<typeof openDrawers>

/** The next whole number under `name`, for ever increasing. */
export const countUp = (drawers: Drawers, name: string, by = 1): number => {
  const next = (drawers.counters.get(name) ?? 0) + by
  drawers.counters.put(name, next)
  return next
}
