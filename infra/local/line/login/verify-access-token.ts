// https://developers.line.biz/en/reference/line-login/#verify-access-token
import { oauthFailure } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'

const REASONS = {
  'not-jws': 'The access token not JWS',
  expired: 'The access token expired',
  revoked: 'The access token revoked',
}

export const verifyAccessToken: OpenOperation = {
  name: 'verifyAccessToken',
  auth: 'open',
  method: 'GET',
  path: '/oauth2/v2.1/verify',
  handle: ({ tokens, clock }, call) => {
    const state = tokens.inspect(call.query.get('access_token') ?? '')
    if (typeof state === 'string') throw oauthFailure('invalid_request', REASONS[state])
    const expiresIn = Math.max(0, state.exp - Math.floor(clock.now() / 1_000))
    return {
      status: 200,
      body: { ...(state.scope ? { scope: state.scope } : {}), client_id: state.client_id, expires_in: expiresIn },
    }
  },
}
