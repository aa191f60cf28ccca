import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { meaningOf, push, reply, type LineAccount } from './send.server.ts'

interface Asked {
  path: string
  body: string
  headers: NodeJS.Dict<string | string[]>
}
interface Answer {
  status: number
  body: object
}

let server: Server
let asked: Asked[]
/** What LINE answers to messages, in order; then 200. */
let answers: Answer[]
let tokenAnswer: Answer | undefined
let tokens: number
let channel = 2_008_000_000
let account: LineAccount

beforeEach(async () => {
  asked = []
  answers = []
  tokens = 0
  tokenAnswer = undefined
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      const isToken = request.url === '/oauth2/v3/token'
      if (!isToken) asked.push({ path: request.url ?? '', body, headers: request.headers })
      const answer = isToken
        ? (tokenAnswer ?? {
            status: 200,
            body: { token_type: 'Bearer', access_token: `token-${++tokens}`, expires_in: 900 },
          })
        : (answers.shift() ?? { status: 200, body: { sentMessages: [] } })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // A channel of its own each time: tokens are kept by channel.
  account = { channelId: String(++channel), secret: 's3cret', apiBase: base, dataBase: base }
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const text = [{ type: 'text' as const, text: '你好' }]
const RETRY = '123e4567-e89b-52d3-a456-426614174000'

describe('a push', () => {
  test('goes to the person with its retry key and a token of the channel', async () => {
    expect(await push(account, 'U1', text, RETRY)).toEqual({ state: 'accepted' })
    expect(asked[0]).toMatchObject({
      path: '/v2/bot/message/push',
      headers: { authorization: 'Bearer token-1', 'x-line-retry-key': RETRY },
    })
    expect(JSON.parse(asked[0]!.body)).toMatchObject({ to: 'U1', messages: text })
  })
  test('uses one token for many messages', async () => {
    await push(account, 'U1', text, RETRY)
    await push(account, 'U2', text, RETRY)
    expect(tokens).toBe(1)
  })
  test('takes a fresh token when LINE no longer knows the old one, once', async () => {
    answers = [{ status: 401, body: { message: 'Authentication failed' } }]
    expect(await push(account, 'U1', text, RETRY)).toEqual({ state: 'accepted' })
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
    answers = [
      { status: 401, body: { message: 'Authentication failed' } },
      { status: 401, body: { message: 'Authentication failed' } },
    ]
    expect(await push(account, 'U1', text, RETRY)).toMatchObject({ state: 'refused', reason: 'credentials' })
    expect(asked).toHaveLength(4)
  })
  test('that LINE accepted before is accepted', async () => {
    answers = [{ status: 409, body: { message: 'The retry key is already accepted' } }]
    expect(await push(account, 'U1', text, RETRY)).toEqual({ state: 'accepted' })
  })
  test('of a channel whose secret is wrong is a matter of credentials, in LINE’s words', async () => {
    tokenAnswer = { status: 400, body: { error: 'invalid_client', error_description: 'Invalid client_secret' } }
    expect(await push(account, 'U1', text, RETRY)).toEqual({
      state: 'refused',
      reason: 'credentials',
      detail: 'Invalid client_secret',
    })
    expect(asked).toEqual([])
  })
  test('to a LINE that is not there may be tried again', async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    expect(await push(account, 'U1', text, RETRY)).toMatchObject({ state: 'unknown' })
  })
})

describe('a reply', () => {
  test('carries the token of the message it answers', async () => {
    expect(await reply(account, 'r1', text)).toEqual({ state: 'accepted' })
    expect(asked[0]!.path).toBe('/v2/bot/message/reply')
    expect(JSON.parse(asked[0]!.body)).toMatchObject({ replyToken: 'r1' })
  })
  test('with a token that was used is final', async () => {
    answers = [{ status: 400, body: { message: 'Invalid reply token' } }]
    expect(await reply(account, 'r1', text)).toMatchObject({ state: 'refused', reason: 'reply-token-used' })
  })
})

describe('what an answer of LINE means', () => {
  test.each([
    [409, 'The retry key is already accepted', { state: 'accepted' }],
    [429, 'You have reached your monthly limit.', { state: 'refused', reason: 'monthly-quota' }],
    [429, 'The API rate limit has been exceeded. Try again later.', { state: 'busy' }],
    [500, 'Internal server error', { state: 'unknown' }],
    [503, '', { state: 'unknown' }],
    [401, 'Authentication failed', { state: 'refused', reason: 'credentials' }],
    [403, 'Access to this API is not available for your account', { state: 'refused', reason: 'credentials' }],
    [400, 'Invalid reply token', { state: 'refused', reason: 'reply-token-used' }],
    [400, 'The request body has 1 error(s)', { state: 'refused', reason: 'line-refused' }],
    [413, 'Payload too large', { state: 'refused', reason: 'line-refused' }],
  ])('%i %j', async (status, message, meaning) => {
    const answer = { status, body: { message } }
    answers = [answer, answer]
    expect(await push(account, 'U1', text, RETRY)).toMatchObject(meaning)
  })

  test('no answer is never taken for a refusal', () => {
    expect(meaningOf(new Error('LINE did not answer in time'))).toEqual({
      state: 'unknown',
      detail: 'LINE did not answer in time',
    })
    expect(meaningOf('gone')).toMatchObject({ state: 'unknown' })
  })
})
