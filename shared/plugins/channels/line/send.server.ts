// The LINE Messaging API: how we call it, and what each answer means. developers.line.biz/en/reference/messaging-api
import { HTTPFetchError, channelAccessToken, messagingApi } from '@line/bot-sdk'
import type { LineMessageObject } from '../../../ui/line/message-object.ts'

export interface LineAccount {
  channelId: string
  secret: string
  /** Origins; the SDK drops path prefixes. */
  apiBase: string
  dataBase: string
}

/** What became of a call. `busy` and `unknown` may be tried again with the same retry key; the others are final. */
export type Sent =
  | { state: 'accepted' }
  | { state: 'refused'; reason: 'monthly-quota' | 'line-refused' | 'reply-token-used' | 'credentials'; detail: string }
  | { state: 'busy'; detail: string }
  | { state: 'unknown'; detail: string }

/** A stateless token lives 15 minutes; it is renewed a little before. */
const TOKEN_MS = 12 * 60_000
/** The SDK has no time-out of its own. */
const ANSWER_MS = 5_000

const tokens = new Map<string, { token: string; until: number }>()

const within = <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('LINE did not answer in time')), ANSWER_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

export const tokenOf = async (account: LineAccount): Promise<string> => {
  const known = tokens.get(account.channelId)
  if (known && known.until > Date.now()) return known.token
  const client = new channelAccessToken.ChannelAccessTokenClient({ baseURL: account.apiBase })
  const answer = await within(client.issueStatelessChannelTokenByClientSecret(account.channelId, account.secret))
  tokens.set(account.channelId, { token: answer.access_token, until: Date.now() + TOKEN_MS })
  return answer.access_token
}

export const lineClient = async (account: LineAccount) =>
  new messagingApi.MessagingApiClient({ channelAccessToken: await tokenOf(account), baseURL: account.apiBase })
export const lineBlobClient = async (account: LineAccount) =>
  new messagingApi.MessagingApiBlobClient({ channelAccessToken: await tokenOf(account), baseURL: account.dataBase })

/** Calls LINE; on 401 with a fresh token once more. Throws what LINE answers. */
export const withLine = async <T>(
  account: LineAccount,
  call: (client: messagingApi.MessagingApiClient) => Promise<T>,
): Promise<T> => {
  try {
    return await within(call(await lineClient(account)))
  } catch (error) {
    if (!(error instanceof HTTPFetchError) || error.status !== 401) throw error
    tokens.delete(account.channelId)
    return within(call(await lineClient(account)))
  }
}

interface Said {
  message?: string
  /** The token endpoint speaks OAuth (RFC 6749 §5.2), not LINE's own form. */
  error?: string
  error_description?: string
}

const said = (error: HTTPFetchError): Said => {
  try {
    return JSON.parse(error.body) as Said
  } catch {
    return {}
  }
}

/** What an error of LINE means for a message. Source: Messaging API reference, “Status codes” and “Retrying”. */
export const meaningOf = (error: unknown): Sent => {
  if (!(error instanceof HTTPFetchError))
    return { state: 'unknown', detail: error instanceof Error ? error.message : 'no answer' }
  const { message, error: oauth, error_description: why } = said(error)
  const detail = message ?? why ?? error.message
  if (error.status === 409) return { state: 'accepted' }
  if (error.status === 429)
    return /monthly limit/.test(detail)
      ? { state: 'refused', reason: 'monthly-quota', detail }
      : { state: 'busy', detail }
  if (error.status >= 500) return { state: 'unknown', detail }
  if (error.status === 401 || error.status === 403 || oauth) return { state: 'refused', reason: 'credentials', detail }
  return { state: 'refused', reason: /reply token/i.test(detail) ? 'reply-token-used' : 'line-refused', detail }
}

/** @param retryKey a UUID that belongs to the message for ever: LINE accepts it once in 24 hours */
export const push = async (
  account: LineAccount,
  to: string,
  messages: LineMessageObject[],
  retryKey: string,
): Promise<Sent> => {
  try {
    await withLine(account, (client) =>
      client.pushMessage({ to, messages: messages as messagingApi.Message[] }, retryKey),
    )
    return { state: 'accepted' }
  } catch (error) {
    return meaningOf(error)
  }
}

/** Free, but the token works once and for a minute. */
export const reply = async (account: LineAccount, replyToken: string, messages: LineMessageObject[]): Promise<Sent> => {
  try {
    await withLine(account, (client) =>
      client.replyMessage({ replyToken, messages: messages as messagingApi.Message[] }),
    )
    return { state: 'accepted' }
  } catch (error) {
    return meaningOf(error)
  }
}
