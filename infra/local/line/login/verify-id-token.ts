// https://developers.line.biz/en/reference/line-login/#verify-id-token
import { verify } from 'node:crypto'
import { channelOfLogin } from '../add-channel.ts'
import type { Platform } from '../platform.ts'
import { oauthFailure } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'
import { readForm } from '../server/read-json.ts'
import { ISSUER } from '../tokens/id-token.ts'
import { isSignedHs256, readJws, type ReadJws } from '../tokens/jws.ts'

const isGenuine = ({ tokens, drawers }: Platform, jws: ReadJws): boolean => {
  if (jws.header.alg === 'ES256')
    return verify(
      'sha256',
      Buffer.from(jws.head),
      { key: tokens.key.publicKey, dsaEncoding: 'ieee-p1363' },
      jws.signature,
    )
  // The web login flow signs with the channel's secret; LINE's endpoint takes those too.
  const login = channelOfLogin(drawers, String(jws.claims.aud))?.login
  return login !== undefined && isSignedHs256(jws, login.channelSecret)
}

export const verifyIdToken: OpenOperation = {
  name: 'verifyIdToken',
  auth: 'open',
  method: 'POST',
  path: '/oauth2/v2.1/verify',
  handle: (platform, call) => {
    const form = readForm(call)
    const invalid = (words: string) => oauthFailure('invalid_request', words)
    const jws = readJws(form.get('id_token') ?? '')
    if (!jws || !isGenuine(platform, jws)) throw invalid('Invalid IdToken.')
    const { claims } = jws
    if (claims.iss !== ISSUER) throw invalid('Invalid IdToken Issuer.')
    if (Number(claims.exp) * 1_000 <= platform.clock.now()) throw invalid('IdToken expired.')
    if (claims.aud !== form.get('client_id')) throw invalid('Invalid IdToken Audience.')
    if (form.has('nonce') && claims.nonce !== form.get('nonce')) throw invalid('Invalid IdToken Nonce.')
    if (form.has('user_id') && claims.sub !== form.get('user_id')) throw invalid('Invalid IdToken Subject Identifier.')
    return { status: 200, body: claims }
  },
}
