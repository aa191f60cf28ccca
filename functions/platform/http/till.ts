// A till is recognised by its key and by the signature of this very request.
import { createHash, timingSafeEqual } from 'node:crypto'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { epochSeconds, type Instant } from '#shared/base/time.ts'
import { SIGNATURE_SECONDS, textToSign, TILL_HEADERS } from '#shared/contract/order/till-signature.ts'
import { signAsTill, tillSecret } from '../session/till-keys.ts'
import type { Till } from './actor.ts'
import type { ApiEvent } from './problem.ts'

const bodyHashOf = ({ body, isBase64Encoded }: ApiEvent): string =>
  createHash('sha256')
    .update(body ? Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') : '')
    .digest('hex')

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export const recogniseTill = async (
  event: ApiEvent,
  now: Instant,
  tillOf: ((key: string) => Promise<Till | undefined>) | undefined,
): Promise<Result<Till, 'session-missing' | 'signature-wrong' | 'signature-stale'>> => {
  const { headers, rawPath, requestContext } = event
  const [key, timestamp, signature] = [TILL_HEADERS.key, TILL_HEADERS.timestamp, TILL_HEADERS.signature].map(
    (name) => headers[name] ?? '',
  ) as [string, string, string]
  if (!key || !/^\d{10}$/.test(timestamp) || !signature) return fail('session-missing')
  if (Math.abs(Number(timestamp) - epochSeconds(now)) > SIGNATURE_SECONDS)
    return fail('signature-stale', { serverAt: now })
  const text = textToSign({
    timestamp: Number(timestamp),
    method: requestContext.http.method,
    path: rawPath,
    idempotencyKey: headers['idempotency-key'],
    bodyHash: bodyHashOf(event),
  })
  // Signed before looked up: who guesses keys learns nothing of which are there.
  const isSigned = isSame(signature, signAsTill(await tillSecret(key), text))
  const till = isSigned ? await tillOf?.(key) : undefined
  return till ? ok(till) : fail('signature-wrong')
}
