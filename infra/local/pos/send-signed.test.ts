import { describe, expect, test, vi } from 'vitest'
import { sendSigned } from './send-signed.ts'

const key = { id: 'key_1', secret: 'secret' }
const asked = { path: '/pos/orders', body: '{"number":"A0001"}', idempotencyKey: 'once' }
const recorded = () => Response.json({ number: 'A0001' }, { status: 201 })
const refused = (status: number, code: string) => Response.json({ code, title: '不收', detail: '因為' }, { status })

const wire = (...answers: (Response | Error)[]) => {
  const fetch = vi.fn(async () => {
    const next = answers.shift()!
    if (next instanceof Error) throw next
    return next
  })
  let second = 0
  return {
    api: 'http://api.test/api',
    now: () => (second += 60_000),
    fetch: fetch as never,
    pause: async () => {},
    seen: fetch.mock,
  }
}
const headersOf = (calls: unknown[][]) =>
  calls.map(([, init]) => (init as RequestInit).headers as Record<string, string>)

describe('a till that sends an order', () => {
  test('gets its answer', async () => {
    expect(await sendSigned(wire(recorded()), key, asked)).toEqual({ did: 'done', answer: { number: 'A0001' } })
  })

  test('sends it again after silence and after a fault of the server, with the same key, bytes, and a new signature', async () => {
    const line = wire(new Error('the line is dead'), refused(503, 'try-again'), recorded())
    expect(await sendSigned(line, key, asked)).toMatchObject({ did: 'done' })
    const headers = headersOf(line.seen.calls as never)
    expect(new Set(headers.map((one) => one['idempotency-key']))).toEqual(new Set(['once']))
    expect(new Set(headers.map((one) => one['x-jidian-signature'])).size).toBe(3)
    expect(new Set(line.seen.calls.map((call) => ((call as unknown[])[1] as RequestInit).body))).toEqual(
      new Set([asked.body]),
    )
  })

  test('gives up after three tries, and does not say that it failed', async () => {
    const line = wire(new Error('dead'), new Error('dead'), refused(500, 'unexpected'))
    expect(await sendSigned(line, key, asked)).toEqual({ did: 'unanswered' })
  })

  test('is refused once, in words, and does not ask again', async () => {
    const line = wire(refused(422, 'total-wrong'))
    expect(await sendSigned(line, key, asked)).toEqual({
      did: 'refused',
      isFinal: true,
      code: 'total-wrong',
      title: '不收',
      words: '因為',
    })
    expect(line.seen.calls).toHaveLength(1)
  })

  test('does not take a refused signature for an answer about an order that an earlier try may have left', async () => {
    expect(await sendSigned(wire(new Error('dead'), refused(401, 'signature-stale')), key, asked)).toMatchObject({
      did: 'refused',
      isFinal: false,
    })
    expect(await sendSigned(wire(refused(401, 'signature-wrong')), key, asked, false)).toMatchObject({ isFinal: false })
    expect(await sendSigned(wire(refused(401, 'signature-wrong')), key, asked)).toMatchObject({ isFinal: true })
  })
})
