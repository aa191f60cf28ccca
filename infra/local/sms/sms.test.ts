import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { check } from '#shared/plugins/sms/mitake/account.server.ts'
import { send } from '#shared/plugins/sms/mitake/send.server.ts'
import { createFaults, type Faults } from '../faults.ts'
import { createLog, type WorldLog } from '../log.ts'
import { openVault } from '../vault.ts'
import { createSms, type SmsGateway } from './sms.ts'

const ACCOUNT = { kind: 'mitake', username: 'haifen', password: 'desk' }
const SMS = { to: '+886912345678', text: '驗證碼 123456\n五分鐘內有效', key: 'one' }
let gateway: SmsGateway
let faults: Faults
let log: WorldLog
const NOW = 0

beforeEach(async () => {
  faults = createFaults()
  log = createLog(() => NOW)
  gateway = await createSms({ clock: { now: () => NOW } as never, vault: openVault(':memory:'), log, faults })
  gateway.addAccount(ACCOUNT.username, ACCOUNT.password)
})
afterEach(() => gateway.close())

const post = async (form: Record<string, string>) => {
  const response = await fetch(`${gateway.origin}/api/mtk/SmSend?CharsetURL=UTF8`, {
    method: 'POST',
    body: new URLSearchParams({ username: 'haifen', password: 'desk', dstaddr: '0912345678', smbody: '嗨', ...form }),
  })
  return response.text()
}

test('what our own hand sends is on the phone', async () => {
  expect(await send(ACCOUNT, gateway.origin, SMS)).toMatchObject({ state: 'accepted' })
  const row = { at: '1970-01-01T00:00:00.000Z', to: '0912345678', text: SMS.text }
  expect(gateway.inbox()).toEqual([row])
  expect(gateway.inbox('+886912345678')).toEqual([row])
  expect(gateway.inbox('0900000000')).toEqual([])
})

test('it says how many SMS an account has left, and to nobody else', async () => {
  expect(await check(ACCOUNT, gateway.origin)).toEqual({ state: 'good', left: 9_999 })
  expect(await check({ ...ACCOUNT, password: 'wrong' }, gateway.origin)).toMatchObject({ state: 'refused' })
  expect(gateway.inbox()).toEqual([])
})

test('the newest SMS comes first', async () => {
  for (const key of ['one', 'two', 'three']) await send(ACCOUNT, gateway.origin, { ...SMS, text: key, key })
  expect(gateway.inbox().map(({ text }) => text)).toEqual(['three', 'two', 'one'])
})

test('a clientid that comes again is the same SMS and no second one', async () => {
  const first = await post({ clientid: 'a' })
  const again = await post({ clientid: 'a', smbody: '別的' })
  expect(/msgid=(\d+)/.exec(again)![1]).toBe(/msgid=(\d+)/.exec(first)![1])
  expect([first.includes('Duplicate=Y'), again.includes('Duplicate=Y')]).toEqual([false, true])
  expect(gateway.inbox()).toHaveLength(1)
})

describe('the gateway refuses', () => {
  test.each([
    [{ username: '' }, 'c'],
    [{ password: '' }, 'd'],
    [{ password: 'wrong' }, 'e'],
    [{ dstaddr: '0212345678' }, 'v'],
    [{ dstaddr: '+819012345678' }, 'v'],
    [{ smbody: ' ' }, 'u'],
    [{ smbody: '長'.repeat(334) }, 'x'],
    [{ clientid: 'x'.repeat(37) }, 'y'],
  ])('%j with %s, and no phone gets anything', async (form, code) => {
    expect(await post(form)).toContain(`statuscode=${code}`)
    expect(gateway.inbox()).toEqual([])
  })
})

test('it fails when it is told to, before or after the SMS has gone', async () => {
  faults.plan('sms.send', [{ fail: 500 }, { failAfterCommit: 500 }])
  expect(await send(ACCOUNT, gateway.origin, SMS)).toMatchObject({ state: 'busy' })
  expect(gateway.inbox()).toHaveLength(0)
  expect(await send(ACCOUNT, gateway.origin, SMS)).toMatchObject({ state: 'busy' })
  expect(await send(ACCOUNT, gateway.origin, SMS)).toMatchObject({ state: 'accepted' })
  expect(gateway.inbox()).toHaveLength(1)
})

test('the world’s log has neither number nor text', async () => {
  await send(ACCOUNT, gateway.origin, SMS)
  expect(JSON.stringify(log.rows())).not.toMatch(/912345678|123456/)
})
