import { beforeEach, describe, expect, test, vi } from 'vitest'
import { after } from '#shared/base/time.ts'
import { keyedHash, keyedHashes } from './keyed-hash.ts'
import { holdsPhone, PROOF_MS, signProof } from './phone-proof.ts'
import { readSession, signSession } from './session.ts'

const secrets = vi.hoisted(() => ({ keys: '' }))
vi.mock('../secrets/secrets.ts', () => ({ readSecret: () => Promise.resolve(secrets.keys) }))

const NOW = '2026-11-21T02:00:00.000Z'
const key = (kid: string, fill: number) => ({ kid, secret: Buffer.alloc(32, fill).toString('base64url') })
const [first, second, third] = [key('first', 1), key('second', 2), key('third', 3)]
const WHO = { group: 'grp_1', provider: 'prv1', user: 'U1', phone: '+886912345678' }
const no = { ok: false, failure: 'phone-proof-invalid' }

beforeEach(() => void (secrets.keys = JSON.stringify([first, second])))

describe('a proof of a phone', () => {
  test('holds for ten minutes, for the person and the number it names', async () => {
    const { proof, expiresAt } = await signProof(WHO, NOW)
    expect(expiresAt).toBe(after(NOW, PROOF_MS))
    expect(await holdsPhone(proof, WHO, after(NOW, PROOF_MS - 1_000))).toEqual({ ok: true, value: true })
    expect(await holdsPhone(proof, WHO, after(NOW, PROOF_MS + 1_000))).toEqual(no)
  })
  test.each([{ group: 'grp_2' }, { provider: 'prv2' }, { user: 'U2' }, { phone: '+886912345679' }])(
    'is none for %j',
    async (other) => {
      const { proof } = await signProof(WHO, NOW)
      expect(await holdsPhone(proof, { ...WHO, ...other }, NOW)).toEqual(no)
    },
  )
  test('survives a change of keys, and not the end of its key', async () => {
    const { proof } = await signProof(WHO, NOW)
    secrets.keys = JSON.stringify([third, first])
    expect((await holdsPhone(proof, WHO, NOW)).ok).toBe(true)
    secrets.keys = JSON.stringify([third])
    expect(await holdsPhone(proof, WHO, NOW)).toEqual(no)
  })
  test('is no session, and a session is no proof', async () => {
    const { proof } = await signProof(WHO, NOW)
    expect((await readSession(proof, NOW)).ok).toBe(false)
    const { token } = await signSession({ kind: 'line', brand: 'brd_1', ...WHO } as never, NOW)
    expect(await holdsPhone(token, WHO, NOW)).toEqual(no)
    expect(await holdsPhone('made up', WHO, NOW)).toEqual(no)
  })
})

describe('a keyed hash', () => {
  test('is another one for another purpose, another text and another way to cut it', async () => {
    const hashes = await Promise.all([
      keyedHash('a', 'x', 'y'),
      keyedHash('b', 'x', 'y'),
      keyedHash('a', 'x', 'z'),
      keyedHash('a', 'xy'),
    ])
    expect(new Set(hashes).size).toBe(4)
  })
  test('is found again after a change of keys', async () => {
    const kept = await keyedHash('a', 'x')
    secrets.keys = JSON.stringify([third, first])
    expect(await keyedHash('a', 'x')).not.toBe(kept)
    expect(await keyedHashes('a', 'x')).toContain(kept)
  })
})
