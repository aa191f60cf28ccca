import { afterEach, describe, expect, test, vi } from 'vitest'
import { send } from './send.server.ts'

const ACCOUNT = { kind: 'mitake', username: 'haifen', password: 's3cret' }
const BASE = 'https://gateway.example'
const SMS = { to: '+886912345678', text: '驗證碼 123456\n五分鐘內有效', key: 'abc' }
const asked = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', asked)
afterEach(() => void asked.mockReset())

const answering = (body: string, status = 200) => asked.mockResolvedValue(new Response(body, { status }))

test('an SMS is a form the gateway takes, with the number as people dial it', async () => {
  answering('[1]\r\nmsgid=#000000013\r\nstatuscode=1\r\nAccountPoint=126')
  expect(await send(ACCOUNT, BASE, SMS)).toEqual({ state: 'accepted', id: '#000000013' })
  const [url, init] = asked.mock.calls[0]!
  expect(url).toBe('https://gateway.example/api/mtk/SmSend?CharsetURL=UTF8')
  expect(Object.fromEntries(init!.body as URLSearchParams)).toEqual({
    username: 'haifen',
    password: 's3cret',
    dstaddr: '0912345678',
    smbody: '驗證碼 123456\u0006五分鐘內有效',
    clientid: 'abc',
  })
})

test('sent before with this key, it is the same SMS', async () => {
  answering('[1]\nmsgid=#000000013\nstatuscode=0\nDuplicate=Y\nAccountPoint=126\n')
  expect(await send(ACCOUNT, BASE, SMS)).toEqual({ state: 'accepted', id: '#000000013' })
})

describe('the gateway says no', () => {
  test.each([
    ['e', { state: 'refused', reason: 'account' }],
    ['s', { state: 'refused', reason: 'account' }],
    ['v', { state: 'refused', reason: 'number' }],
    ['u', { state: 'refused', reason: 'text' }],
    ['9', { state: 'refused', reason: 'other' }],
    ['r', { state: 'busy' }],
    ['*', { state: 'busy' }],
    ['?', { state: 'busy' }],
    ['', { state: 'busy' }],
  ])('statuscode %j', async (code, said) => {
    answering(`[1]\nstatuscode=${code}\n`)
    expect(await send(ACCOUNT, BASE, SMS)).toMatchObject(said)
  })

  test('an error page, an answer in other words or none at all may pass', async () => {
    answering('<html>', 502)
    expect(await send(ACCOUNT, BASE, SMS)).toMatchObject({ state: 'busy' })
    answering('<html>')
    expect(await send(ACCOUNT, BASE, SMS)).toMatchObject({ state: 'busy' })
    asked.mockRejectedValue(new DOMException('late', 'TimeoutError'))
    expect(await send(ACCOUNT, BASE, SMS)).toEqual({ state: 'busy', detail: 'TimeoutError' })
  })

  test('a number abroad is not asked for', async () => {
    expect(await send(ACCOUNT, BASE, { ...SMS, to: '+819012345678' })).toMatchObject({ reason: 'number' })
    expect(asked).not.toHaveBeenCalled()
  })
})
