// The key that signs ID tokens. Made once and kept, so that a token from before a restart still verifies.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto'
import type { Drawers } from '../drawers.ts'

export interface SigningKey {
  kid: string
  privateKey: KeyObject
  publicKey: KeyObject
  /** As /oauth2/v2.1/certs shows it. */
  publicJwk: JsonWebKey
}

export const signingKey = (drawers: Drawers): SigningKey => {
  let kept = drawers.keys.get('id-token') as JsonWebKey | undefined
  if (!kept) {
    kept = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
    drawers.keys.put('id-token', kept as Record<string, unknown>)
  }
  const privateKey = createPrivateKey({ key: kept, format: 'jwk' })
  const publicKey = createPublicKey(privateKey)
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(`${x}.${y}`).digest('hex')
  return { kid, privateKey, publicKey, publicJwk: { kty, crv, x, y, alg: 'ES256', use: 'sig', kid } }
}

/** The platform's own secret for access tokens. */
export const tokenSecret = (drawers: Drawers): string => {
  const kept = drawers.keys.get('access-token') as { secret: string } | undefined
  if (kept) return kept.secret
  const secret = randomBytes(32).toString('hex')
  drawers.keys.put('access-token', { secret })
  return secret
}
