// ID tokens as LINE signs them. https://developers.line.biz/en/docs/line-login/verify-id-token/
import { generateKeyPairSync } from 'node:crypto'
import type { LoginChannel } from '../channel.ts'
import type { Person } from '../drawers.ts'
import { signEs256, signHs256, unsigned, type Claims } from './jws.ts'
import type { SigningKey } from './signing-key.ts'

export const ISSUER = 'https://access.line.me'
export const ID_TOKEN_SECONDS = 3_600

export interface IdTokenOrder {
  userId: string
  person: Person
  login: LoginChannel
  /** ms, the world's clock */
  now: number
  nonce?: string
  pictureUrl?: string
}

export const idTokenClaims = ({ userId, person, login, now, nonce, pictureUrl }: IdTokenOrder): Claims => {
  const iat = Math.floor(now / 1_000)
  const profile = login.scope.includes('profile')
    ? { name: person.name, ...(pictureUrl ? { picture: pictureUrl } : {}) }
    : {}
  return {
    iss: ISSUER,
    sub: userId,
    aud: login.channelId,
    exp: iat + ID_TOKEN_SECONDS,
    iat,
    ...(nonce ? { nonce } : {}),
    amr: ['linesso'],
    ...profile,
  }
}

/** Ways in which an ID token can be false, for tests of those who verify it. */
export type Forgery =
  'wrong-audience' | 'wrong-issuer' | 'expired' | 'hs256' | 'none' | 'wrong-key' | 'unknown-kid' | 'tampered'

export const forgeIdToken = (order: IdTokenOrder, forgery: Forgery, key: SigningKey): string => {
  const claims = idTokenClaims(order)
  const stranger = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  switch (forgery) {
    case 'wrong-audience':
      return signEs256({ ...claims, aud: '1000000000' }, key.privateKey, key.kid)
    case 'wrong-issuer':
      return signEs256({ ...claims, iss: 'https://access.example' }, key.privateKey, key.kid)
    case 'expired': {
      const iat = Number(claims.iat) - 2 * ID_TOKEN_SECONDS
      return signEs256({ ...claims, iat, exp: iat + ID_TOKEN_SECONDS }, key.privateKey, key.kid)
    }
    case 'hs256':
      // The classic confusion: HMAC with the public key everybody can read.
      return signHs256(claims, JSON.stringify(key.publicJwk), { kid: key.kid })
    case 'none':
      return unsigned(claims)
    case 'wrong-key':
      return signEs256(claims, stranger(), key.kid)
    case 'unknown-kid':
      return signEs256(claims, stranger(), 'f'.repeat(64))
    case 'tampered': {
      const [head, , signature] = signEs256(claims, key.privateKey, key.kid).split('.')
      const other = Buffer.from(JSON.stringify({ ...claims, sub: `U${'0'.repeat(32)}` })).toString('base64url')
      return `${head}.${other}.${signature}`
    }
  }
}
