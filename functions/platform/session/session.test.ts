import { createHmac } from 'node:crypto'
import { SignJWT } from 'jose'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { BrandId, DeviceId, GroupId, MemberId, StoreId } from '#shared/base/id.ts'
import { after, HOUR, MINUTE } from '#shared/base/time.ts'
import { readSession, signSession, type Session } from './session.ts'

const secrets = vi.hoisted(() => ({ keys: '' as string | undefined }))
vi.mock('../secrets/secrets.ts', () => ({ readSecret: () => Promise.resolve(secrets.keys) }))

const NOW = '2026-11-21T02:00:00.000Z'
const first = { kid: 'first', secret: Buffer.alloc(32, 1).toString('base64url') }
const second = { kid: 'second', secret: Buffer.alloc(32, 2).toString('base64url') }
const person: Session = {
  kind: 'line',
  group: 'grp_1' as GroupId,
  brand: 'brd_1' as BrandId,
  provider: 'prv1',
  user: 'U1',
  member: 'mem_1' as MemberId,
}
const screen: Session = {
  kind: 'device',
  group: 'grp_1' as GroupId,
  brand: 'brd_1' as BrandId,
  store: 'sto_1' as StoreId,
  device: 'dev_1' as DeviceId,
}
const missing = { ok: false, failure: 'session-missing' }
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

beforeEach(() => {
  secrets.keys = JSON.stringify([first, second])
})

describe('a session', () => {
  test.each([person, screen])('says who it was signed for', async (who) => {
    const { token } = await signSession(who, NOW)
    expect(await readSession(token, NOW)).toMatchObject({ ok: true, value: who })
  })
  test('of a member ends after twelve hours; a paired screen stays', async () => {
    const { token, expiresAt } = await signSession(person, NOW)
    expect(expiresAt).toBe(after(NOW, 12 * HOUR))
    expect((await readSession(token, after(expiresAt, -MINUTE))).ok).toBe(true)
    expect(await readSession(token, expiresAt)).toEqual({ ok: false, failure: 'session-expired' })
    expect((await readSession((await signSession(screen, NOW)).token, expiresAt)).ok).toBe(true)
  })
  test('signed by the key that was first is good after the other one came first, and gone with its key', async () => {
    const { token } = await signSession(person, NOW)
    secrets.keys = JSON.stringify([second, first])
    expect((await readSession(token, NOW)).ok).toBe(true)
    secrets.keys = JSON.stringify([second])
    expect(await readSession(token, NOW)).toEqual(missing)
  })
  test('is not signed before the keys were made, and none is good then', async () => {
    const { token } = await signSession(person, NOW)
    secrets.keys = undefined
    await expect(signSession(person, NOW)).rejects.toThrow('make-session-keys')
    expect(await readSession(token, NOW)).toEqual(missing)
  })
})

describe('a forged session is none', () => {
  const forged = async () => {
    const { token } = await signSession(person, NOW)
    const [head, body, signature] = token.split('.') as [string, string, string]
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
    const signedBy = (secret: string | Buffer, header: object, claims: object) => {
      const start = `${base64url(header)}.${base64url(claims)}`
      return `${start}.${createHmac('sha256', secret).update(start).digest('base64url')}`
    }
    const good = { alg: 'HS256', kid: 'first' }
    return {
      'another member in the same signature': `${head}.${base64url({ ...payload, member: 'mem_2' })}.${signature}`,
      'no algorithm': `${base64url({ ...good, alg: 'none' })}.${body}.`,
      'a key we never had': signedBy('guess', good, payload),
      'a kid we never had': signedBy(Buffer.from(first.secret, 'base64url'), { ...good, kid: 'third' }, payload),
      'no kid': signedBy(Buffer.from(first.secret, 'base64url'), { alg: 'HS256' }, payload),
      'another issuer': signedBy(Buffer.from(first.secret, 'base64url'), good, { ...payload, iss: 'somebody' }),
      'another algorithm': await new SignJWT({ ...person })
        .setProtectedHeader({ alg: 'HS512', kid: 'first' })
        .setIssuer('jidian')
        .setExpirationTime('1h')
        .sign(Buffer.alloc(64, 1)),
      'no signature': `${head}.${body}`,
      'half a token': token.slice(0, token.length / 2),
      'no token': 'hello',
      nothing: '',
    }
  }
  test('whichever way it is tried', async () => {
    for (const [way, token] of Object.entries(await forged()))
      expect(await readSession(token, NOW), way).toEqual(missing)
  })
})
