// Access tokens of channels and of people: the platform's own HS256 JWS, dated by the world's clock.
// https://developers.line.biz/en/docs/basics/channel-access-token/
import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import { channelOfLogin } from '../add-channel.ts'
import type { Channel } from '../channel.ts'
import type { Drawers } from '../drawers.ts'
import { isSignedHs256, readJws, signHs256 } from './jws.ts'
import { signingKey, tokenSecret, type SigningKey } from './signing-key.ts'

export const STATELESS_SECONDS = 15 * 60
export const SHORT_LIVED_SECONDS = 30 * 24 * 3_600
export const SHORT_LIVED_COUNT = 30
export const USER_TOKEN_SECONDS = 12 * 3_600

interface TokenClaims {
  jti: string
  kind: 'stateless' | 'short-lived' | 'user'
  client_id: string
  exp: number
  sub?: string
  scope?: string
}

export type UserToken = TokenClaims & { kind: 'user'; sub: string; scope: string }
export type TokenState = TokenClaims | 'not-jws' | 'expired' | 'revoked'

export interface TokenMint {
  key: SigningKey
  issueStateless(clientId: string): string
  issueShortLived(clientId: string): string
  issueUser(userId: string, loginChannelId: string, scope: string): string
  inspect(token: string): TokenState
  /** The official account behind a channel access token. */
  channelOf(token: string): Channel | 'not-messaging' | undefined
  userOf(token: string): UserToken | undefined
  revoke(token: string): void
}

const markOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export const createTokenMint = (drawers: Drawers, clock: Clock): TokenMint => {
  const secret = tokenSecret(drawers)
  const mint = (claims: Omit<TokenClaims, 'jti' | 'exp'>, seconds: number) =>
    signHs256({ jti: randomUUID(), ...claims, exp: Math.floor(clock.now() / 1_000) + seconds }, secret)

  const inspect = (token: string): TokenState => {
    const jws = readJws(token)
    if (!jws || !isSignedHs256(jws, secret)) return 'not-jws'
    const claims = jws.claims as unknown as TokenClaims
    if (claims.exp * 1_000 <= clock.now()) return 'expired'
    return drawers.revoked.get(markOf(token)) ? 'revoked' : claims
  }

  const revoke = (token: string) => {
    const exp = Number(readJws(token)?.claims.exp ?? 0)
    drawers.revoked.put(markOf(token), { expiresAt: exp * 1_000 })
  }

  // The thirty-first short-lived token revokes the oldest. https://developers.line.biz/en/reference/messaging-api/#issue-shortlived-channel-access-token
  const keepNewest = (clientId: string, token: string) => {
    const issued = drawers.shortLived(clientId)
    issued.put(token, { expiresAt: clock.now() + SHORT_LIVED_SECONDS * 1_000 })
    const byAge = issued.all().sort(([, a], [, b]) => a.expiresAt - b.expiresAt)
    for (const [old] of byAge.slice(0, Math.max(0, byAge.length - SHORT_LIVED_COUNT))) {
      revoke(old)
      issued.delete(old)
    }
  }

  return {
    key: signingKey(drawers),
    issueStateless: (clientId) => mint({ kind: 'stateless', client_id: clientId }, STATELESS_SECONDS),
    issueShortLived: (clientId) => {
      const token = mint({ kind: 'short-lived', client_id: clientId }, SHORT_LIVED_SECONDS)
      keepNewest(clientId, token)
      return token
    },
    issueUser: (userId, loginChannelId, scope) =>
      mint({ kind: 'user', client_id: loginChannelId, sub: userId, scope }, USER_TOKEN_SECONDS),
    inspect,
    channelOf: (token) => {
      const state = inspect(token)
      if (typeof state === 'string' || state.kind === 'user') return undefined
      return (
        drawers.channels.get(state.client_id) ??
        (channelOfLogin(drawers, state.client_id) ? 'not-messaging' : undefined)
      )
    },
    userOf: (token) => {
      const state = inspect(token)
      return typeof state === 'string' || state.kind !== 'user' ? undefined : (state as UserToken)
    },
    revoke,
  }
}
