// https://developers.line.biz/en/reference/line-login/#revoke-access-token
import { oauthFailure } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'
import { readForm } from '../server/read-json.ts'
import { checkClient } from '../tokens/client-secret.ts'

export const revokeToken: OpenOperation = {
  name: 'revokeToken',
  auth: 'open',
  method: 'POST',
  path: '/oauth2/v2.1/revoke',
  handle: ({ drawers, tokens }, call) => {
    const form = readForm(call)
    if (checkClient(drawers, form.get('client_id') ?? '', form.get('client_secret') ?? '') !== 'good')
      throw oauthFailure('invalid_client')
    const state = tokens.inspect(form.get('access_token') ?? '')
    if (typeof state === 'string') throw oauthFailure('invalid_request')
    tokens.revoke(form.get('access_token')!)
    return { status: 200 }
  },
}
