// https://developers.line.biz/en/reference/messaging-api/#issue-stateless-channel-access-token
import { oauthFailure } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'
import { readForm } from '../server/read-json.ts'
import { checkClient } from '../tokens/client-secret.ts'
import { STATELESS_SECONDS } from '../tokens/token-mint.ts'

export const issueStatelessToken: OpenOperation = {
  name: 'token',
  auth: 'open',
  method: 'POST',
  path: '/oauth2/v3/token',
  handle: ({ drawers, tokens }, call) => {
    const form = readForm(call)
    if (form.get('grant_type') !== 'client_credentials') throw oauthFailure('invalid_request', "Invalid 'grant_type'.")
    const clientId = form.get('client_id') ?? ''
    if (checkClient(drawers, clientId, form.get('client_secret') ?? '') !== 'good')
      throw oauthFailure('invalid_request', "Invalid 'client_credentials'.")
    return {
      status: 200,
      body: { token_type: 'Bearer', access_token: tokens.issueStateless(clientId), expires_in: STATELESS_SECONDS },
    }
  },
}
