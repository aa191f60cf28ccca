import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCall } from './call.ts'

interface Sent {
  url: string
  init: RequestInit
}

const answering = (status: number, body: unknown) => {
  const sent: Sent[] = []
  const send = (async (url: string, init: RequestInit) => {
    sent.push({ url, init })
    return new Response(status === 204 ? null : typeof body === 'string' ? body : JSON.stringify(body), { status })
  }) as typeof fetch
  const of = (token?: string) =>
    createCall(
      '/api',
      () => token,
      () => 'ja',
      send,
    )
  return { sent, call: of(), callAs: of }
}
const unreachable = createCall(
  '/api',
  () => undefined,
  () => 'ja',
  () => Promise.reject(new TypeError('fetch failed')),
)

describe('a call', () => {
  test('fills the path and sends the rest as query when it only reads', async () => {
    const { sent, call } = answering(200, {})
    await call('GET /admin/members/{id}', { id: 'mem_a/b?c', brand: 'brd_1' } as never)
    expect(sent[0]!.url).toBe('/api/admin/members/mem_a%2Fb%3Fc?brand=brd_1')
    expect(sent[0]!.init.body).toBeUndefined()
    expect(sent[0]!.init.headers).not.toHaveProperty('content-type')
  })
  test('leaves out of the query what is not told', async () => {
    const { sent, call } = answering(200, {})
    await call('GET /admin/members', { brand: 'brd_1', q: undefined, cursor: null } as never)
    expect(sent[0]!.url).toBe('/api/admin/members?brand=brd_1')
    await call('GET /me', {} as never)
    expect(sent[1]!.url).toBe('/api/me')
  })
  test('sends the rest as a body when it changes something', async () => {
    const { sent, callAs } = answering(200, {})
    await callAs('token')('PUT /admin/stores/{id}/pin', { id: 'sto_1', pin: '4711' } as never, { key: 'once' })
    const { url, init } = sent[0]!
    expect(url).toBe('/api/admin/stores/sto_1/pin')
    expect(init.method).toBe('PUT')
    expect(JSON.parse(init.body as string)).toEqual({ pin: '4711' })
    expect(init.headers).toEqual({
      'accept-language': 'ja',
      authorization: 'Bearer token',
      'idempotency-key': 'once',
      'content-type': 'application/json',
    })
  })
  test('carries any text through the query unharmed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (q) => {
        const { sent, call } = answering(200, {})
        await call('GET /admin/members', { brand: 'brd_1', q } as never)
        expect(new URL(sent[0]!.url, 'https://x').searchParams.get('q')).toBe(q.toWellFormed())
      }),
    )
  })
})

describe('an answer', () => {
  test('is a value when it went well, and nothing is an empty one', async () => {
    expect(await answering(201, { id: 'x' }).call('GET /me', {} as never)).toEqual({ ok: true, value: { id: 'x' } })
    expect(await answering(204, '').call('GET /me', {} as never)).toEqual({ ok: true, value: {} })
  })
  test('is the failure a problem names, with its facts and its words', async () => {
    const problem = { code: 'too-soon', detail: '再等一下', facts: { retryAt: '2026-11-21T02:00:00.000Z' } }
    expect(await answering(409, problem).call('POST /me/stamps', { code: 'x' })).toEqual({
      ok: false,
      failure: 'too-soon',
      detail: { retryAt: '2026-11-21T02:00:00.000Z', words: '再等一下' },
    })
  })
  test.each([
    [401, 'session-expired'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [413, 'body-too-large'],
    [429, 'too-many-requests'],
    [503, 'try-again'],
    [500, 'unexpected'],
  ])('of a gateway that says %i before our code was asked is %s', async (status, failure) => {
    expect(await answering(status, { message: 'Unauthorized' }).call('GET /me', {} as never)).toMatchObject({
      ok: false,
      failure,
    })
  })
  test('that is no JSON is judged by its status', async () => {
    expect(await answering(502, '<html>Bad gateway</html>').call('GET /me', {} as never)).toMatchObject({
      failure: 'try-again',
    })
  })
  test('that never came means offline', async () => {
    expect(await unreachable('GET /me', {} as never)).toEqual({ ok: false, failure: 'offline' })
  })
  test('nobody waits for any more is no answer at all', async () => {
    const gone = AbortSignal.abort(new Error('left the page'))
    const call = createCall(
      '/api',
      () => undefined,
      () => 'ja',
      () => Promise.reject(gone.reason as Error),
    )
    await expect(call('GET /me', {} as never, { signal: gone })).rejects.toThrow('left the page')
  })
})
