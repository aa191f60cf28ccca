import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { after, epochSeconds, HOUR, MINUTE, SECOND } from '#shared/base/time.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const CHANNEL = '2008123456'
const ISSUER = 'https://access.line.me'
const KID = 'line-1'

let server: Server
let isWell = true
let line: Awaited<ReturnType<typeof generateKeyPair>>
let publicPem: string

beforeAll(async () => {
  line = await generateKeyPair('ES256', { extractable: true })
  publicPem = await exportSPKI(line.publicKey)
  const keys = { keys: [{ ...(await exportJWK(line.publicKey)), kid: KID, alg: 'ES256', use: 'sig' }] }
  server = createServer((_request, response) => response.writeHead(isWell ? 200 : 500).end(JSON.stringify(keys)))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  vi.stubEnv('LINE_JWKS_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`)
  vi.stubEnv('LINE_LOGIN_ISSUER', ISSUER)
})
afterAll(() => {
  server.close()
  vi.unstubAllEnvs()
})
beforeEach(() => {
  isWell = true
  vi.resetModules()
})

/** With no keys fetched yet, as a new Lambda. */
const verify = async (token: string, now = NOW) =>
  (await import('./verify-id-token.ts')).verifyIdToken(token, CHANNEL, now)

const claims = {
  iss: ISSUER,
  aud: CHANNEL,
  sub: 'U1',
  name: '林雅婷',
  iat: epochSeconds(NOW),
  exp: epochSeconds(after(NOW, HOUR)),
}
const signed = (more: JWTPayload = {}, key: CryptoKey = line.privateKey, kid = KID) =>
  new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' }).sign(key)
const refused = (failure: string) => ({ ok: false, failure })
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('an ID token', () => {
  test('of LINE for this channel tells the person', async () => {
    expect(await verify(await signed())).toEqual({ ok: true, value: { user: 'U1', name: '林雅婷' } })
    expect(await verify(await signed({ name: undefined }))).toEqual({ ok: true, value: { user: 'U1', name: '' } })
  })
  test('expires, a minute of a wrong clock forgiven', async () => {
    const token = await signed()
    expect((await verify(token, after(NOW, HOUR + MINUTE - SECOND))).ok).toBe(true)
    expect(await verify(token, after(NOW, HOUR + MINUTE))).toEqual(refused('id-token-expired'))
  })
  test('for another channel is refused as that', async () => {
    expect(await verify(await signed({ aud: '2008999999' }))).toEqual(refused('id-token-wrong-audience'))
  })
  test.each([
    ['of another issuer', { iss: 'https://evil.example' }],
    ['without a person', { sub: undefined }],
    ['without an end', { exp: undefined }],
  ])('%s is refused', async (_what, more) =>
    expect(await verify(await signed(more))).toEqual(refused('id-token-invalid')),
  )

  test('forged is refused, whichever way', async () => {
    const stranger = await generateKeyPair('ES256')
    const good = await signed()
    const [head, body, signature] = good.split('.') as [string, string, string]
    const forged = {
      'a stranger’s key': await signed({}, stranger.privateKey),
      'a kid nobody has': await signed({}, line.privateKey, 'line-9'),
      'another person in the same signature': `${head}.${base64url({ ...claims, sub: 'U2' })}.${signature}`,
      // The public key as an HMAC secret: the classic confusion of algorithms.
      HS256: await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: KID }).sign(Buffer.from(publicPem)),
      none: `${base64url({ alg: 'none', kid: KID })}.${body}.`,
      truncated: good.slice(0, -10),
      'half a token': good.slice(0, good.length / 2),
      'no token': 'hello',
      nothing: '',
    }
    for (const [way, token] of Object.entries(forged))
      expect(await verify(token), way).toEqual(refused('id-token-invalid'))
  })
})

test('while LINE’s keys cannot be had, nobody is told that their token is wrong', async () => {
  isWell = false
  await expect(verify(await signed())).rejects.toMatchObject({ name: 'TryAgain' })
  vi.stubEnv('LINE_JWKS_URL', 'http://127.0.0.1:9/certs')
  await expect(verify(await signed())).rejects.toMatchObject({ name: 'TryAgain' })
})
