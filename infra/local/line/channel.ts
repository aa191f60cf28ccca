// A Messaging API channel (the official account) with the LINE Login channel and LIFF app of the same provider.
import { createHash } from 'node:crypto'

export interface LoginChannel {
  channelId: string
  channelSecret: string
  /** `{login channel id}-{8 characters}`; the SDK reads the client id from the part before the dash. */
  liffId: string
  endpointUrl: string
  /** e.g. ['openid', 'profile'] */
  scope: string[]
  botPrompt: 'normal' | 'aggressive' | 'none'
}

export interface NewChannel {
  providerId: string
  channelId: string
  channelSecret: string
  name: string
  /** '@…', as printed on posters. */
  basicId: string
  botUserId?: string
  login: LoginChannel
  plan: { type: 'limited'; value: number } | { type: 'none' }
  webhook?: { endpoint: string; redelivery?: boolean }
  /** Verified or premium account; only those may list their followers. Default true. */
  verified?: boolean
}

export interface Channel extends Omit<NewChannel, 'botUserId' | 'webhook' | 'verified'> {
  botUserId: string
  verified: boolean
  webhook?: { endpoint: string; active: boolean; redelivery: boolean }
  seq: number
}

/** LINE's ids of people and bots: U and 32 hex digits, stable for one thing under one provider. */
export const lineUserId = (providerId: string, who: string): string =>
  `U${createHash('sha256').update(`${providerId}/${who}`).digest('hex').slice(0, 32)}`
