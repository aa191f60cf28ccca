// The code of a LIFF login in an external browser becomes tokens. https://developers.line.biz/en/reference/line-login/#issue-access-token
import { createHash } from 'node:crypto'
import { channelOfLiff } from '../add-channel.ts'
import { pictureUrlOf } from '../people/picture.ts'
import { oauthFailure } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'
import { readForm } from '../server/read-json.ts'
import { checkClient } from '../tokens/client-secret.ts'
import { idTokenClaims } from '../tokens/id-token.ts'
import { signEs256, signHs256 } from '../tokens/jws.ts'
import { USER_TOKEN_SECONDS } from '../tokens/token-mint.ts'

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

export const exchangeCode: OpenOperation = {
  name: 'exchangeCode',
  auth: 'open',
  method: 'POST',
  path: '/oauth2/v2.1/token',
  handle: (platform, call) => {
    const { drawers, tokens, clock } = platform
    const form = readForm(call)
    if (form.get('grant_type') !== 'authorization_code') throw oauthFailure('unsupported_grant_type')
    const codeId = form.get('code') ?? ''
    const code = drawers.codes.get(codeId)
    if (!code || code.expiresAt <= clock.now()) throw oauthFailure('invalid_grant', 'invalid authorization code')
    const channel = channelOfLiff(drawers, code.liffId)!
    if (form.get('client_id') !== channel.login.channelId)
      throw oauthFailure('invalid_grant', 'invalid authorization code')
    if (form.get('redirect_uri') !== code.redirectUri)
      throw oauthFailure('invalid_grant', 'redirect_uri does not match')
    const proven = code.codeChallenge
      ? challengeOf(form.get('code_verifier') ?? '') === code.codeChallenge
      : checkClient(drawers, channel.login.channelId, form.get('client_secret') ?? '') === 'good'
    if (!proven)
      throw oauthFailure('invalid_grant', code.codeChallenge ? 'invalid code_verifier' : 'invalid client_secret')
    drawers.codes.delete(codeId)

    const claims = idTokenClaims({
      userId: code.userId,
      person: drawers.people.get(code.userId)!,
      login: channel.login,
      now: clock.now(),
      pictureUrl: pictureUrlOf(platform, code.userId),
    })
    // Without `id_token_key_type=JWK` the web flow signs with the channel's secret, whatever the discovery document says.
    const idToken =
      form.get('id_token_key_type') === 'JWK'
        ? signEs256(claims, tokens.key.privateKey, tokens.key.kid)
        : signHs256(claims, channel.login.channelSecret)
    return {
      status: 200,
      body: {
        access_token: tokens.issueUser(code.userId, channel.login.channelId, code.scope),
        expires_in: USER_TOKEN_SECONDS,
        ...(code.scope.split(' ').includes('openid') ? { id_token: idToken } : {}),
        token_type: 'Bearer',
        scope: code.scope,
      },
    }
  },
}
