// https://developers.line.biz/en/reference/messaging-api/#issue-shortlived-channel-access-token
import { oauthFailure, refuse, RATE_EXCEEDED } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'
import { readForm } from '../server/read-json.ts'
import { checkClient } from '../tokens/client-secret.ts'
import { SHORT_LIVED_SECONDS } from '../tokens/token-mint.ts'

const PER_SECOND = 370

export const issueShortLivedToken: OpenOperation = {
  name: 'shortLivedToken',
  auth: 'open',
  method: 'POST',
  path: '/v2/oauth/accessToken',
  handle: ({ drawers, tokens, rates }, call) => {
    const form = readForm(call)
    const clientId = form.get('client_id') ?? ''
    if (!rates.take('shortLivedToken', clientId, PER_SECOND)) throw refuse(429, RATE_EXCEEDED)
    if (form.get('grant_type') !== 'client_credentials') throw oauthFailure('unsupported_grant_type')
    const check = checkClient(drawers, clientId, form.get('client_secret') ?? '')
    if (check !== 'good')
      throw oauthFailure('invalid_client', check === 'unknown-client' ? 'invalid client_id' : 'invalid client_secret')
    return {
      status: 200,
      body: { access_token: tokens.issueShortLived(clientId), expires_in: SHORT_LIVED_SECONDS, token_type: 'Bearer' },
    }
  },
}
