import { expect, test } from 'vitest'
import { sentLine, webhookLine } from './line-of.ts'

const row = (kind: 'webhook' | 'outbound', detail?: unknown) => ({
  at: '2026-11-21T02:00:00Z',
  kind,
  title: '海風咖啡 follow 200 31 ms',
  detail,
})

test('a webhook tells what it was and how fast it was taken', () => {
  expect(webhookLine(row('webhook', { types: 'follow', status: 200, ms: 31 }))).toMatchObject({
    what: 'follow',
    result: '200 · 31 ms',
    isBad: false,
  })
})

test('a webhook nobody took tells why', () => {
  const line = webhookLine(
    row('webhook', { types: 'follow', status: 0, reason: 'COULD_NOT_CONNECT', isRedelivery: true }),
  )
  expect(line).toEqual({ what: 'follow', words: '海風咖啡，又送一次', result: 'COULD_NOT_CONNECT', isBad: true })
})

test('a reply is free, a push counts, and a push that was sent before does not count again', () => {
  expect(sentLine(row('outbound', { method: 'reply', words: '歡迎', status: 200 })).result).toBe('免費')
  expect(sentLine(row('outbound', { method: 'push', words: '嚐鮮券', status: 200 })).result).toBe('算則數')
  expect(sentLine(row('outbound', { method: 'push', status: 409 }))).toMatchObject({ result: '送過了', isBad: false })
  expect(sentLine(row('outbound', { method: 'push', status: 429 }))).toMatchObject({ result: '429', isBad: true })
})
