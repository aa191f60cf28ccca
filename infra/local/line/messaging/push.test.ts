import { randomUUID } from 'node:crypto'
import { HTTPFetchError } from '@line/bot-sdk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { haifeng, nordwalk, openDesk, text, type LineDesk } from '../line.fixture.ts'

const refusalOf = async (call: Promise<unknown>) => {
  const failure = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(failure instanceof HTTPFetchError)) throw new Error(`not refused: ${String(failure)}`)
  return { status: failure.status, headers: failure.headers, ...(JSON.parse(failure.body) as Record<string, unknown>) }
}

describe('sending messages', () => {
  let desk: LineDesk
  beforeEach(async () => void (desk = await openDesk()))
  afterEach(() => desk.close())

  it('a push shows on the phone, with a request id and the ids of what was sent', async () => {
    const client = await desk.client()
    const to = desk.friend()
    const { httpResponse, body } = await client.pushMessageWithHttpInfo({ to, messages: [text('生日快樂')] })
    expect(httpResponse.headers.get('x-line-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(body.sentMessages[0]?.quoteToken).toBeTruthy()
    expect(desk.line.people.chat(to)).toMatchObject([
      {
        from: 'account',
        method: 'push',
        messageId: body.sentMessages[0]?.id,
        message: { type: 'text', text: '生日快樂' },
      },
    ])
  })

  it('a retry with the same key is told 409, the first request’s id and the same messages, and shows nothing more', async () => {
    const client = await desk.client()
    const to = desk.friend()
    const key = randomUUID()
    const first = await client.pushMessageWithHttpInfo({ to, messages: [text('一次')] }, key)
    const again = await refusalOf(client.pushMessage({ to, messages: [text('一次')] }, key))
    expect(again).toMatchObject({
      status: 409,
      message: 'The retry key is already accepted',
      sentMessages: first.body.sentMessages,
    })
    expect(again.headers.get('x-line-accepted-request-id')).toBe(first.httpResponse.headers.get('x-line-request-id'))
    expect(desk.line.people.chat(to)).toHaveLength(1)
  })

  it('after 24 hours the same key sends anew', async () => {
    const to = desk.friend()
    const key = randomUUID()
    await (await desk.client()).pushMessage({ to, messages: [text('一')] }, key)
    desk.shift(24 * 3_600_000)
    await (await desk.client()).pushMessage({ to, messages: [text('一')] }, key)
    expect(desk.line.people.chat(to)).toHaveLength(2)
  })

  it('a malformed retry key is refused', async () => {
    const client = await desk.client()
    expect(
      await refusalOf(client.pushMessage({ to: desk.friend(), messages: [text('一')] }, 'enrolment-1')),
    ).toMatchObject({ status: 400 })
  })

  it('someone unknown, or known under another provider’s id, fails to be sent to', async () => {
    const client = await desk.client()
    desk.line.addChannel(nordwalk)
    const foreign = desk.line.people.createPerson({ name: '阿明', brandChannel: nordwalk.channelId }).userId
    for (const to of [foreign, `U${'0'.repeat(32)}`, 'nobody'])
      expect(await refusalOf(client.pushMessage({ to, messages: [text('嗨')] }))).toMatchObject({
        status: 400,
        message: 'Failed to send messages',
      })
    expect(await refusalOf(client.multicast({ to: [desk.friend(), foreign], messages: [text('嗨')] }))).toMatchObject({
      status: 400,
      message: 'The property, to[1], in the request body is invalid (line: -, column: -)',
    })
  })

  it('whoever blocked the account gets nothing and the sender hears nothing of it', async () => {
    const client = await desk.client()
    const to = desk.friend()
    desk.line.people.block(to)
    await client.pushMessage({ to, messages: [text('還在嗎')] })
    expect(desk.line.people.chat(to)).toEqual([])
    expect(await client.getMessageQuotaConsumption()).toEqual({ totalUsage: 0 })
  })

  it('a stranger who wrote is reached for seven days', async () => {
    const { userId } = desk.line.people.createPerson({ name: '路人', brandChannel: haifeng.channelId })
    const received = () => desk.line.people.chat(userId).filter((row) => row.from === 'account').length
    await (await desk.client()).pushMessage({ to: userId, messages: [text('一')] })
    expect(received()).toBe(0)
    desk.line.people.say(userId, '請問有位子嗎')
    await (await desk.client()).pushMessage({ to: userId, messages: [text('有')] })
    expect(received()).toBe(1)
    desk.shift(7 * 24 * 3_600_000 + 1_000)
    await (await desk.client()).pushMessage({ to: userId, messages: [text('三')] })
    expect(received()).toBe(1)
  })

  it('the monthly limit counts people reached, stops sending with LINE’s words, and starts anew next month', async () => {
    desk.line.addChannel({ ...haifeng, plan: { type: 'limited', value: 2 } })
    const client = await desk.client()
    const [a, b] = [desk.friend('甲'), desk.friend('乙')]
    await client.multicast({ to: [a, b], messages: [text('一'), text('二')] })
    expect(await client.getMessageQuota()).toEqual({ type: 'limited', value: 2 })
    expect(await client.getMessageQuotaConsumption()).toEqual({ totalUsage: 2 })
    expect(await refusalOf(client.pushMessage({ to: a, messages: [text('三')] }))).toMatchObject({
      status: 429,
      message: 'You have reached your monthly limit.',
    })
    desk.shift(10 * 24 * 3_600_000)
    await (await desk.client()).pushMessage({ to: a, messages: [text('三')] })
  })

  it('a broadcast reaches every friend', async () => {
    const client = await desk.client()
    const [a, b] = [desk.friend('甲'), desk.friend('乙')]
    await client.broadcast({ messages: [text('週年慶')] })
    expect([a, b].map((userId) => desk.line.people.chat(userId).at(-1)?.method)).toEqual(['broadcast', 'broadcast'])
  })

  it('a reply token works once, for a minute of the world’s clock, and never with a retry key', async () => {
    const client = await desk.client()
    const userId = desk.friend()
    desk.line.people.say(userId, '哈囉')
    desk.line.people.say(userId, '在嗎')
    await desk.line.webhooks.settle()
    const [, first, second] = desk.bot.received.map(({ events }) => events[0]!.replyToken)
    const raw = await fetch(`${desk.line.origin}/v2/bot/message/reply`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await desk.issue()}`,
        'content-type': 'application/json',
        'x-line-retry-key': randomUUID(),
      },
      body: JSON.stringify({ replyToken: first, messages: [text('您好')] }),
    })
    expect(raw.status).toBe(400)
    await client.replyMessage({ replyToken: first!, messages: [text('您好')] })
    expect(desk.line.people.chat(userId).at(-1)).toMatchObject({ method: 'reply', message: { text: '您好' } })
    const refused = { status: 400, message: 'Invalid reply token' }
    expect(await refusalOf(client.replyMessage({ replyToken: first!, messages: [text('您好')] }))).toMatchObject(
      refused,
    )
    desk.shift(61_000)
    expect(await refusalOf(client.replyMessage({ replyToken: second!, messages: [text('您好')] }))).toMatchObject(
      refused,
    )
  })

  it('planned faults strike before, after, or never answer', async () => {
    const client = await desk.client()
    const to = desk.friend()
    const send = () => client.pushMessage({ to, messages: [text('一')] })
    desk.faults.plan('line.push', [{ fail: 429 }, { fail: 500 }, { failAfterCommit: 500 }, { repeat: 1 }])
    expect(await refusalOf(send())).toMatchObject({
      status: 429,
      message: 'The API rate limit has been exceeded. Try again later.',
    })
    expect(await refusalOf(send())).toMatchObject({ status: 500 })
    expect(desk.line.people.chat(to)).toHaveLength(0)
    expect(await refusalOf(send())).toMatchObject({ status: 500 })
    expect(desk.line.people.chat(to)).toHaveLength(1)
    await send()
    expect(desk.line.people.chat(to)).toHaveLength(3)
  })

  it('a call that hangs is cut off', async () => {
    await desk.close()
    desk = await openDesk({ hangMs: 50 })
    const client = await desk.client()
    desk.faults.plan('line.push', [{ timeout: true }])
    await expect(client.pushMessage({ to: desk.friend(), messages: [text('一')] })).rejects.toThrow(TypeError)
  })

  it('an endpoint has its own rate, filled by the world’s clock', async () => {
    await desk.close()
    desk = await openDesk({ rates: { push: 2 } })
    const client = await desk.client()
    const to = desk.friend()
    const send = () => client.pushMessage({ to, messages: [text('一')] })
    await send()
    await send()
    expect(await refusalOf(send())).toMatchObject({ status: 429 })
    await client.getBotInfo()
    desk.shift(1_000)
    await send()
  })

  it('a token is good for fifteen minutes', async () => {
    const client = await desk.client()
    desk.shift(15 * 60_000)
    expect(await refusalOf(client.getBotInfo())).toMatchObject({
      status: 401,
      message: expect.stringMatching(/^Authentication failed due to the following reason: invalid token\./),
    })
  })

  it('the log tells of sendings without tokens', async () => {
    const client = await desk.client()
    await client.pushMessage({ to: desk.friend(), messages: [text('再 3 點')] })
    const rows = desk.log.rows('outbound')
    expect(rows.at(-1)).toMatchObject({ title: 'LINE push 200 再 3 點', detail: { method: 'push', status: 200 } })
    expect(JSON.stringify(rows)).not.toContain(await desk.issue())
    expect(JSON.stringify(desk.log.rows())).not.toMatch(/Bearer|eyJ/)
  })
})
