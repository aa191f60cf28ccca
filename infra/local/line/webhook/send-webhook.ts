// One POST to a bot server, judged as LINE judges it.
// https://developers.line.biz/en/docs/messaging-api/check-webhook-error-statistics/
import { performance } from 'node:perf_hooks'
import { signWebhook } from './sign.ts'

/** No answer in two seconds is a failure. Measured on the machine's clock: the bot's code runs in real time. */
export const WEBHOOK_TIMEOUT_MS = 2_000

export type Reason = 'OK' | 'COULD_NOT_CONNECT' | 'REQUEST_TIMEOUT' | 'ERROR_STATUS_CODE' | 'UNCLASSIFIED'

export interface WebhookResult {
  /** 0 when no answer came. */
  status: number
  ms: number
  reason: Reason
  detail: string
}

interface Sending {
  fetch: typeof fetch
  endpoint: string
  destination: string
  events: object[]
  channelSecret: string
  timeoutMs?: number
}

export const sendWebhook = async (sending: Sending): Promise<WebhookResult> => {
  const { endpoint, destination, events, channelSecret, timeoutMs = WEBHOOK_TIMEOUT_MS } = sending
  const body = JSON.stringify({ destination, events })
  const startedAt = performance.now()
  const judge = (status: number, reason: Reason, detail: string): WebhookResult => ({
    status,
    ms: Math.round(performance.now() - startedAt),
    reason,
    detail,
  })
  try {
    const response = await sending.fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-line-signature': signWebhook(body, channelSecret),
        'user-agent': 'LineBotWebhook/2.0',
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.arrayBuffer()
    const reason = response.status >= 200 && response.status < 300 ? 'OK' : 'ERROR_STATUS_CODE'
    return judge(response.status, reason, String(response.status))
  } catch (failure) {
    if ((failure as Error).name === 'TimeoutError') return judge(0, 'REQUEST_TIMEOUT', 'Request timeout')
    return judge(0, 'COULD_NOT_CONNECT', `Failure to connect: ${endpoint}`)
  }
}
