// The signature of a till, written from the published description alone, as a shop's programmer would.
import { createHash, createHmac } from 'node:crypto'

export interface TillKey {
  id: string
  secret: string
}

export interface Unsigned {
  method: string
  /** With `/api`, without a query. */
  path: string
  /** The raw body as it will be sent. */
  body: string
  /** Seconds since the epoch. */
  timestamp: number
  idempotencyKey?: string
}

export const signatureOf = (
  secret: string,
  { method, path, body, timestamp, idempotencyKey = '' }: Unsigned,
): string => {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const text = ['v1', timestamp, method, path, idempotencyKey, bodyHash].join('\n')
  return `v1=${createHmac('sha256', secret).update(text).digest('hex')}`
}

export const signedHeaders = (key: TillKey, request: Unsigned): Record<string, string> => ({
  'content-type': 'application/json',
  'accept-language': 'zh-Hant',
  'x-jidian-key': key.id,
  'x-jidian-timestamp': String(request.timestamp),
  'x-jidian-signature': signatureOf(key.secret, request),
  ...(request.idempotencyKey && { 'idempotency-key': request.idempotencyKey }),
})
