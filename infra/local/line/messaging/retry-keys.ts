// A request with a retry key happens once, however often it is made within 24 hours.
// https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
import type { Channel } from '../channel.ts'
import type { Platform } from '../platform.ts'
import { LineFailure } from '../server/failure.ts'
import type { LineCall } from '../server/operation.ts'

export const RETRY_KEY_MS = 24 * 3_600_000

/** Where the acceptance of this request is kept: under its retry key, or its own id. */
export const acceptanceId = (call: LineCall, { channelId }: Channel): string =>
  `${channelId}/${(call.headers['x-line-retry-key'] ?? call.requestId).toLowerCase()}`

/** Throws 409 when the same key was accepted before. */
export const checkNotAccepted = ({ drawers, clock }: Platform, call: LineCall, channel: Channel): void => {
  if (call.headers['x-line-retry-key'] === undefined) return
  const earlier = drawers.acceptances.get(acceptanceId(call, channel))
  if (!earlier || clock.now() - earlier.acceptedAt >= RETRY_KEY_MS) return
  const sent = earlier.method === 'push' ? { sentMessages: earlier.sentMessages } : {}
  throw new LineFailure(
    409,
    { message: 'The retry key is already accepted', ...sent },
    { 'x-line-accepted-request-id': earlier.requestId },
  )
}

export const forgetOldRetryKeys = ({ drawers, clock }: Platform): void => {
  for (const [id, acceptance] of drawers.acceptances.all())
    if (!acceptance.pending && clock.now() - acceptance.acceptedAt >= RETRY_KEY_MS) drawers.acceptances.delete(id)
}
