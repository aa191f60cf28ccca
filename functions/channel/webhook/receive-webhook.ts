// LINE's door. Nothing here waits for the table or for LINE: the secret is cached, the body goes on the queue as it came.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { localeOf } from '#shared/base/text.ts'
import { isSigned } from '#shared/plugins/channels/line/receive.server.ts'
import { channelSecret } from '../../platform/secrets/line-secrets.ts'
import { log } from '../../platform/watch/log.ts'
import { problem } from '../../platform/http/problem.ts'
import { queueWebhook } from '../../platform/queue.ts'
import { BODY_MAX } from '../../platform/http/http.ts'

const LINE_BODY_MAX = 4 * BODY_MAX

export const receiveWebhook = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const channelId = event.pathParameters?.channelId ?? ''
  const raw = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  const locale = localeOf(undefined)
  if (raw.length > LINE_BODY_MAX) return problem('body-too-large', 413, locale)
  const secret = /^\d{4,20}$/.test(channelId) ? await channelSecret(channelId) : undefined
  if (!secret || !isSigned(raw, secret, event.headers['x-line-signature']))
    return problem('signature-invalid', 401, locale)
  try {
    await queueWebhook(channelId, raw.toString('utf8'))
  } catch (error) {
    log.error('webhook not queued', error, { channel: channelId })
    return problem('unexpected', 500, locale)
  }
  return { statusCode: 200, body: '{}' }
}
