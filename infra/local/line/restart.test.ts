// Everything durable is in the vault: a platform opened on the same vault goes on where the other stopped.
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { expect, it } from 'vitest'
import { openVault } from '../vault.ts'
import { haifeng, openDesk, text } from './line.fixture.ts'

it('after a crash the keys, friends, chats, retry keys and untaken webhooks are still there', async () => {
  const vault = openVault(':memory:')
  const before = await openDesk({}, vault)
  const userId = before.friend('小美')
  await before.line.webhooks.settle()
  const key = '123e4567-e89b-12d3-a456-426614174000'
  await (await before.client()).pushMessage({ to: userId, messages: [text('一')] }, key)
  const { idToken } = before.line.people.idToken(userId, haifeng.login.liffId)
  const accessToken = await before.issue()
  before.bot.answer = 500
  before.line.people.say(userId, '還在嗎')
  await before.close()

  const after = await openDesk({}, vault)
  const keys = createRemoteJWKSet(new URL('/oauth2/v2.1/certs', after.line.origin))
  await jwtVerify(idToken, keys, { currentDate: new Date(after.clock.now()) })
  expect(after.line.people.friendship(userId)).toBe('friend')
  const retried = await fetch(`${after.line.origin}/v2/bot/message/push`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', 'x-line-retry-key': key },
    body: JSON.stringify({ to: userId, messages: [text('一')] }),
  })
  expect(retried.status).toBe(409)
  after.shift(120_000)
  await after.line.resume()
  await after.line.webhooks.settle()
  expect(after.bot.received[0]).toMatchObject({
    events: [{ message: { text: '還在嗎' }, deliveryContext: { isRedelivery: true } }],
  })
  expect(after.line.people.chat(userId).map((row) => row.message.text)).toEqual(['一', '還在嗎'])
  await after.close()
})

it('a sending that a crash interrupted reaches the phones on resume, once', async () => {
  const vault = openVault(':memory:')
  const desk = await openDesk({}, vault)
  const userId = desk.friend()
  vault.drawer('line.acceptance').put(`${haifeng.channelId}/key-1`, {
    requestId: 'request-1',
    acceptedAt: desk.clock.now(),
    channelId: haifeng.channelId,
    method: 'push',
    sentMessages: [{ id: '700000000000000001' }],
    pending: { recipients: [userId], messages: [text('一')] },
  })
  await desk.line.resume()
  await desk.line.resume()
  expect(desk.line.people.chat(userId)).toHaveLength(1)
  await desk.close()
})
