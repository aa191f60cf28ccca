import { afterEach, expect, test, vi } from 'vitest'
import { check } from './account.server.ts'

const ACCOUNT = { kind: 'mitake', username: 'haifen', password: 's3cret' }
const BASE = 'https://gateway.example'
const asked = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', asked)
afterEach(() => void asked.mockReset())

test('an account that the gateway knows says how many SMS are paid for, and nothing is sent', async () => {
  asked.mockResolvedValue(new Response('AccountPoint=98'))
  expect(await check(ACCOUNT, BASE)).toEqual({ state: 'good', left: 98 })
  const [url, init] = asked.mock.calls[0]!
  expect(url).toBe('https://gateway.example/api/mtk/SmQuery')
  expect(Object.fromEntries(init!.body as URLSearchParams)).toEqual({ username: 'haifen', password: 's3cret' })
})

test.each([
  ['statuscode=e', 200, 'refused'],
  ['[1]\r\nstatuscode=c\r\n', 200, 'refused'],
  ['statuscode=*', 200, 'busy'],
  ['<html>', 200, 'busy'],
  ['AccountPoint=', 200, 'busy'],
  ['AccountPoint=98', 502, 'busy'],
])('%j with %i is %s', async (body, status, state) => {
  asked.mockResolvedValue(new Response(body, { status }))
  expect(await check(ACCOUNT, BASE)).toMatchObject({ state })
})

test('a gateway that does not answer is no wrong account', async () => {
  asked.mockRejectedValue(new DOMException('late', 'TimeoutError'))
  expect(await check(ACCOUNT, BASE)).toEqual({ state: 'busy', detail: 'TimeoutError' })
})
