import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSigned, readWebhook } from './receive.server.ts'

describe('a signature', () => {
  // developers.line.biz/en/docs/messaging-api/verify-webhook-signature
  const body = Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}')
  const secret = '8c570fa6dd201bb328f1c1eac23a96d8'
  const signature = 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs='

  test('of LINE’s own example is good', () => expect(isSigned(body, secret, signature)).toBe(true))
  test.each([undefined, '', 'GhRK', signature.toLowerCase(), `${signature} `.slice(1)])('%j is not', (wrong) =>
    expect(isSigned(body, secret, wrong)).toBe(false),
  )
  test('is over the raw bytes: one more space and it is another body', () => {
    expect(isSigned(Buffer.from(`${body.toString()} `), secret, signature)).toBe(false)
    expect(isSigned(body, secret.replace('8', '9'), signature)).toBe(false)
  })
  test('made with the secret is good for any bytes, even those that are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (raw) => {
        const made = createHmac('sha256', secret).update(raw).digest('base64')
        expect(isSigned(Buffer.from(raw), secret, made)).toBe(true)
      }),
    )
  })
})

const from = (more: object) => ({
  mode: 'active',
  timestamp: 1_763_690_400_000,
  webhookEventId: '01',
  replyToken: 'r',
  source: { type: 'user', userId: 'U1' },
  ...more,
})
const read = (...events: object[]) => readWebhook(JSON.stringify({ destination: 'U0', events }))

describe('a webhook', () => {
  test('tells what we act on: follow, unfollow, words and postbacks', () => {
    const known = { webhookEventId: '01', timestamp: 1_763_690_400_000, user: 'U1', replyToken: 'r' }
    expect(read(from({ type: 'follow', follow: { isUnblocked: false } }))).toEqual([{ ...known, type: 'follow' }])
    expect(read(from({ type: 'unfollow', replyToken: undefined }))).toEqual([
      { ...known, replyToken: undefined, type: 'unfollow' },
    ])
    expect(read(from({ type: 'message', message: { type: 'text', text: '集點' } }))).toEqual([
      { ...known, type: 'text', text: '集點' },
    ])
    expect(read(from({ type: 'postback', postback: { data: 'card' } }))).toEqual([
      { ...known, type: 'postback', data: 'card' },
    ])
  })
  test.each([
    ['a sticker', from({ type: 'message', message: { type: 'sticker' } })],
    ['a kind nobody has heard of', from({ type: 'membership', membership: {} })],
    [
      'somebody in a group chat',
      from({ type: 'message', message: { type: 'text', text: '集點' }, source: { type: 'group', userId: 'U1' } }),
    ],
    ['an event without a source', from({ type: 'follow', source: undefined })],
    ['a channel on standby', from({ type: 'follow', mode: 'standby' })],
  ])('%s is passed over', (_what, event) => expect(read(event)).toEqual([]))

  test('without events, as LINE’s check sends it, asks nothing of us', () => {
    expect(read()).toEqual([])
    expect(readWebhook('{"destination":"U0"}')).toEqual([])
  })
  test('is read in the order it happened, however it was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000 })), (times) => {
        const events = read(...times.map((timestamp) => from({ type: 'follow', timestamp })))
        expect(events.map(({ timestamp }) => timestamp)).toEqual([...times].sort((a, b) => a - b))
      }),
    )
  })
})
