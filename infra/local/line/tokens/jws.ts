// Compact JWS by hand, synchronous: HS256 for the platform's own tokens, ES256 for ID tokens.
import { createHmac, sign, timingSafeEqual, type KeyObject } from 'node:crypto'

export type Claims = Record<string, unknown>

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export const signHs256 = (claims: Claims, secret: string, header: Claims = {}): string => {
  const head = `${encode({ alg: 'HS256', typ: 'JWT', ...header })}.${encode(claims)}`
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`
}

export const signEs256 = (claims: Claims, key: KeyObject, kid: string): string => {
  const head = `${encode({ alg: 'ES256', typ: 'JWT', kid })}.${encode(claims)}`
  return `${head}.${sign('sha256', Buffer.from(head), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

export const unsigned = (claims: Claims): string => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`

export interface ReadJws {
  header: Claims
  claims: Claims
  /** What was signed, and the signature. */
  head: string
  signature: Buffer
}

export const readJws = (token: string): ReadJws | undefined => {
  const parts = token.split('.')
  if (parts.length !== 3) return undefined
  try {
    const [header, claims] = parts
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Claims)
    return {
      header: header!,
      claims: claims!,
      head: `${parts[0]}.${parts[1]}`,
      signature: Buffer.from(parts[2]!, 'base64url'),
    }
  } catch {
    return undefined
  }
}

export const isSignedHs256 = (jws: ReadJws, secret: string): boolean => {
  const expected = createHmac('sha256', secret).update(jws.head).digest()
  return (
    jws.header.alg === 'HS256' && expected.length === jws.signature.length && timingSafeEqual(expected, jws.signature)
  )
}
