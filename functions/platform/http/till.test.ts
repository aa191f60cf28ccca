import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { textToSign } from '#shared/contract/order/till-signature.ts'
import published from '#shared/contract/order/till-signature.vectors.json' with { type: 'json' }
import { signAsTill, tillSecret } from '../session/till-keys.ts'
import type { Till } from './actor.ts'
import type { ApiEvent } from './problem.ts'
import { recogniseTill } from './till.ts'

const { secrets } = vi.hoisted(() => ({ secrets: new Map<string, string>() }))
vi.mock('../secrets/secrets.ts', () => ({ readSecret: async (path: string) => secrets.get(path) }))

const NOW = '2026-11-21T03:00:00.000Z'
const SECONDS = Date.parse(NOW) / 1_000
const till = { kind: 'till', group: 'grp_1', brand: 'brd_1', key: 'key_1', channel: 'pos', stores: [] } as never as Till
const hash = (body: string) => createHash('sha256').update(body).digest('hex')

test.each(published.vectors)('the published signature of $name is what the text and the secret give', (vector) => {
  const text = textToSign({ ...vector, bodyHash: hash(vector.body) })
  expect(text).toBe(vector.text)
  expect(signAsTill(published.secret, text)).toBe(vector.signature)
})

describe('a till', () => {
  beforeEach(() => void secrets.set('session/till-master', Buffer.from('master').toString('base64url')))
  const body = '{"total":120}'
  const request = async (more: Record<string, string> = {}, sent = body): Promise<ApiEvent> => {
    const timestamp = Number(more['x-jidian-timestamp'] ?? SECONDS)
    const text = textToSign({ timestamp, method: 'POST', path: '/api/pos/quote', bodyHash: hash(body) })
    const headers = {
      'x-jidian-key': 'key_1',
      'x-jidian-timestamp': String(timestamp),
      'x-jidian-signature': signAsTill(await tillSecret('key_1'), text),
      ...more,
    }
    return { headers, body: sent, rawPath: '/api/pos/quote', requestContext: { http: { method: 'POST' } } } as never
  }
  const recognised = async (event: ApiEvent, known: Till | undefined = till) => {
    const answer = await recogniseTill(event, NOW, async (key) => (key === 'key_1' ? known : undefined))
    return answer.ok ? answer.value.key : answer.failure
  }

  test('is who signed this very body, method, path and moment', async () => {
    expect(await recognised(await request())).toBe('key_1')
    expect(await recognised(await request({}, '{"total":121}'))).toBe('signature-wrong')
    expect(await recognised({ ...(await request()), rawPath: '/api/pos/orders' } as never)).toBe('signature-wrong')
    expect(await recognised(await request({ 'x-jidian-key': 'key_2' }))).toBe('signature-wrong')
    expect(await recognised(await request({ 'idempotency-key': 'another' }))).toBe('signature-wrong')
  })

  test('signs for five minutes, whichever clock runs ahead', async () => {
    const at = (seconds: number) => ({ 'x-jidian-timestamp': String(SECONDS + seconds) })
    expect(await recognised(await request(at(-300)))).toBe('key_1')
    expect(await recognised(await request(at(300)))).toBe('key_1')
    expect(await recognised(await request(at(-301)))).toBe('signature-stale')
    expect(await recognised(await request(at(301)))).toBe('signature-stale')
  })

  test('is nobody without its headers, and nobody once its key is gone', async () => {
    expect(await recognised({ ...(await request()), headers: {} } as never)).toBe('session-missing')
    expect(await recognised(await request({ 'x-jidian-signature': 'v1=00' }))).toBe('signature-wrong')
    expect(await recogniseTill(await request(), NOW, async () => undefined)).toMatchObject({
      failure: 'signature-wrong',
    })
  })

  test('has a secret of its own, made of its key and of what we keep', async () => {
    const [one, other] = [await tillSecret('key_1'), await tillSecret('key_2')]
    expect(one).toMatch(/^[\w-]{43}$/)
    expect(one).not.toBe(other)
    secrets.set('session/till-master', Buffer.from('another').toString('base64url'))
    expect(await tillSecret('key_1')).not.toBe(one)
  })
})
