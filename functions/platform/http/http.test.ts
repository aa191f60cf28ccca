import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { z } from '#shared/base/schema.ts'
import { route } from '#shared/contract/route.ts'
import { BODY_MAX, on, serve, type Turn } from './http.ts'

vi.mock('../watch/log.ts', () => ({ log: { info: () => {}, warn: () => {}, error: () => {} } }))
const counted = vi.hoisted(() => [] as string[])
vi.mock('../watch/metrics.ts', () => ({ count: (name: string) => counted.push(name) }))

const press = route({
  key: 'POST /stores/{id}/presses',
  who: 'anyone',
  summary: 'Presses.',
  input: z.strictObject({
    id: z.string(),
    worth: z.int().min(1).max(9).optional(),
    place: z.strictObject({ row: z.int() }).optional(),
  }),
  output: z.object({ worth: z.number() }),
  status: 201,
  failures: { 'too-soon': 409 },
})

let run: (
  input: { id: string; worth?: number },
  turn: Turn,
) => Promise<Result<{ worth: number }, 'too-soon' | 'try-again'>>
let seen: { input?: object; turn?: Turn }
beforeEach(() => {
  seen = {}
  counted.splice(0)
  run = async (input, turn) => {
    seen = { input, turn }
    return ok({ worth: input.worth ?? 1 })
  }
})

const handler = serve([on(press, (input, turn) => run(input, turn))])
const call = async (
  body: string | undefined,
  more: { headers?: Record<string, string>; isBase64Encoded?: boolean; routeKey?: string } = {},
) => {
  const event = {
    routeKey: 'POST /api/stores/{id}/presses',
    rawPath: '/api/stores/sto_1/presses',
    headers: {},
    pathParameters: { id: 'sto_1' },
    requestContext: { requestId: 'req-1', http: { sourceIp: '203.0.113.7' } },
    isBase64Encoded: false,
    body,
    ...more,
  }
  const answer = (await handler(event as never, {} as never)) as {
    statusCode: number
    headers: Record<string, string>
    body: string
  }
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: JSON.parse(answer.body) as Record<string, unknown>,
  }
}

describe('a call', () => {
  test('is answered with the contract’s status, and kept by nobody on the way', async () => {
    const { status, headers, body } = await call('{"worth":3}')
    expect({ status, body }).toEqual({ status: 201, body: { worth: 3 } })
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  })
  test('without a body is one without fields', async () => {
    expect((await call(undefined)).status).toBe(201)
    expect(seen.input).toEqual({ id: 'sto_1' })
  })
  test('takes its places from the path, whatever the body says', async () => {
    await call('{"id":"sto_of_somebody_else"}')
    expect(seen.input).toEqual({ id: 'sto_1' })
  })
  test('reads a body that API Gateway handed over in base 64', async () => {
    await call(Buffer.from('{"worth":2}').toString('base64'), { isBase64Encoded: true })
    expect(seen.input).toMatchObject({ worth: 2 })
  })
  test('tells the use case the reader’s language and where it came from, but never the address', async () => {
    await call('{}', { headers: { 'accept-language': 'ja' } })
    expect(seen.turn).toMatchObject({ locale: 'ja', actor: { kind: 'nobody' } })
    expect(seen.turn!.from).not.toContain('203.0.113.7')
  })
  test('that is tried again with the same key has the same hash; with another body it has another', async () => {
    const headers = { 'idempotency-key': 'once' }
    const hashes: unknown[] = []
    for (const body of ['{"worth":1}', '{"worth":1}', '{"worth":2}']) {
      await call(body, { headers })
      expect(seen.turn!.retry!.key).toBe('once')
      hashes.push(seen.turn!.retry!.hash)
    }
    expect(hashes[0]).toBe(hashes[1])
    expect(hashes[0]).not.toBe(hashes[2])
    await call('{}')
    expect(seen.turn!.retry).toBeUndefined()
  })
})

describe('a refusal is a problem document', () => {
  const tooLarge = JSON.stringify({ worth: 1, padding: 'x'.repeat(BODY_MAX) })

  test.each([
    ['malformed JSON', '{"worth":', 400, 'input-invalid', 'body'],
    ['a list in place of an object', '[1]', 400, 'input-invalid', 'body'],
    ['null', 'null', 400, 'input-invalid', 'body'],
    ['a bare word', '"worth"', 400, 'input-invalid', 'body'],
    ['a field nobody knows', '{"wroth":1}', 400, 'input-invalid', 'body'],
    ['a word for a number', '{"worth":"3"}', 400, 'input-invalid', 'worth'],
    ['half a stamp', '{"worth":1.5}', 400, 'input-invalid', 'worth'],
    ['a wrong type deep inside', '{"place":{"row":"A"}}', 400, 'input-invalid', 'place.row'],
  ])('%s', async (_what, body, status, code, field) => {
    const answer = await call(body, { headers: { 'accept-language': 'en' } })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.body).toMatchObject({
      type: `https://jidian.dev/problems/${code}`,
      status,
      code,
      facts: { field },
      trace: 'req-1',
    })
    expect(answer.body.title).toMatch(/\w/)
    expect(answer.body.detail).toMatch(/\w/)
    expect(seen.input).toBeUndefined()
  })
  test('more than 64 kB', async () => {
    expect(await call(tooLarge)).toMatchObject({
      status: 413,
      body: { code: 'body-too-large', facts: { bytes: BODY_MAX } },
    })
    // Counted in bytes: letters of Chinese are three each.
    expect(await call(JSON.stringify({ x: '點'.repeat(BODY_MAX / 2) }))).toMatchObject({ status: 413 })
    expect(await call(Buffer.from(tooLarge).toString('base64'), { isBase64Encoded: true })).toMatchObject({
      status: 413,
    })
  })
  test('of a rule of the contract, with its status and facts, in the reader’s language', async () => {
    run = async () => fail('too-soon', { retryAt: '2026-11-21T08:32:00.000Z' })
    const zh = await call('{}')
    expect(zh).toMatchObject({
      status: 409,
      body: { code: 'too-soon', facts: { retryAt: '2026-11-21T08:32:00.000Z' } },
    })
    expect(zh.body.detail).toContain('16:32')
    expect((await call('{}', { headers: { 'accept-language': 'en' } })).headers['content-language']).toBe('en')
    expect(counted).toEqual(['refused', 'refused'])
  })
  test('of a passing kind says when to come again', async () => {
    run = async () => fail('try-again')
    expect(await call('{}')).toMatchObject({ status: 503, headers: { 'retry-after': '2' } })
  })
  test('of a route nobody serves', async () => {
    expect(await call('{}', { routeKey: 'GET /api/elsewhere' })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
  })
})

describe('an exception', () => {
  test('that is ours tells nothing of its message', async () => {
    run = () => Promise.reject(new Error('phone +886912345678 broke it'))
    const answer = await call('{}')
    expect(answer).toMatchObject({ status: 500, body: { code: 'unexpected' } })
    expect(JSON.stringify(answer)).not.toContain('+886')
    expect(counted).toEqual(['failed'])
  })
  test.each([
    'ThrottlingException',
    'TimeoutError',
    'ServiceUnavailable',
    'InternalServerError',
    'TransactionConflictException',
    'JWKSTimeout',
    'TryAgain',
  ])('of a neighbour (%s) may be tried again', async (name) => {
    run = () => Promise.reject(Object.assign(new Error('x'), { name }))
    expect(await call('{}')).toMatchObject({
      status: 503,
      body: { code: 'try-again' },
      headers: { 'retry-after': '2' },
    })
  })
  test('of a broken line may be tried again', async () => {
    run = () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNRESET' }))
    expect((await call('{}')).status).toBe(503)
  })
})
