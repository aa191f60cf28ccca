import { validateSignature } from '@line/bot-sdk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { haifeng, openDesk, type LineDesk } from '../line.fixture.ts'
import { signWebhook } from './sign.ts'

describe('webhooks', () => {
  let desk: LineDesk
  beforeEach(async () => void (desk = await openDesk({ webhookTimeoutMs: 10_000 })))
  afterEach(() => desk.close())

  const events = () => desk.bot.received.flatMap((received) => received.events)

  it('are signed as in LINE’s own example', () => {
    const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'
    const signature = signWebhook(body, '8c570fa6dd201bb328f1c1eac23a96d8')
    expect(signature).toBe('GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=')
    expect(validateSignature(body, '8c570fa6dd201bb328f1c1eac23a96d8', signature)).toBe(true)
  })

  it('tell of following, talking, tapping and blocking, signed over the raw bytes', async () => {
    const userId = desk.friend()
    desk.line.people.say(userId, '哈囉')
    desk.line.people.tap(userId, { action: { type: 'postback', data: 'stamp=1', displayText: '集點' } })
    desk.line.people.block(userId)
    desk.line.people.follow(userId)
    await desk.line.webhooks.settle()
    expect(events()).toMatchObject([
      {
        type: 'follow',
        follow: { isUnblocked: false },
        timestamp: expect.any(Number),
        mode: 'active',
        source: { type: 'user', userId },
      },
      { type: 'message', message: { type: 'text', text: '哈囉' }, deliveryContext: { isRedelivery: false } },
      { type: 'postback', postback: { data: 'stamp=1' } },
      { type: 'unfollow' },
      { type: 'follow', follow: { isUnblocked: true } },
    ])
    expect(events()[3]).not.toHaveProperty('replyToken')
    expect(events()[0]!.webhookEventId).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(Math.abs(events()[0]!.timestamp - desk.clock.now())).toBeLessThan(5_000)
    for (const { body, signature } of desk.bot.received)
      expect(validateSignature(body, haifeng.channelSecret, signature)).toBe(true)
    expect(desk.log.rows('webhook')[0]).toMatchObject({ detail: { status: 200, types: 'follow' } })
    expect(desk.line.busy()).toBe(0)
  })

  it('come again, with the same id and reply token, when the bot failed', async () => {
    desk.bot.answer = 500
    desk.friend()
    await desk.line.webhooks.settle()
    expect(desk.line.nextDue()).toBeGreaterThan(desk.clock.now())
    desk.bot.answer = 200
    desk.shift(60_000)
    await desk.line.runDue()
    await desk.line.webhooks.settle()
    const [first, second] = events()
    expect(second).toMatchObject({
      webhookEventId: first!.webhookEventId,
      replyToken: first!.replyToken,
      deliveryContext: { isRedelivery: true },
    })
    expect(desk.line.nextDue()).toBeUndefined()
    await (
      await desk.client()
    ).replyMessage({ replyToken: second!.replyToken, messages: [{ type: 'text', text: '歡迎' }] })
  })

  it('a bot that does not answer in time has failed', async () => {
    await desk.close()
    desk = await openDesk({ webhookTimeoutMs: 200 })
    desk.bot.answer = 'never'
    desk.friend()
    await desk.line.webhooks.settle()
    expect(desk.log.rows('webhook').at(-1)).toMatchObject({ detail: { status: 0, reason: 'REQUEST_TIMEOUT' } })
  })

  it('can come twice, late and out of order when faults say so', async () => {
    const userId = desk.friend()
    await desk.line.webhooks.settle()
    desk.faults.plan('webhook', [{ repeat: 1 }])
    desk.line.people.say(userId, '一')
    await desk.line.webhooks.settle()
    expect(
      events()
        .slice(1)
        .map((event) => event.webhookEventId),
    ).toEqual(Array(2).fill(events()[1]!.webhookEventId))
    desk.faults.plan('webhook', [{ reorder: true }])
    desk.line.people.say(userId, '二')
    desk.line.people.say(userId, '三')
    await desk.line.webhooks.settle()
    desk.shift(1_000)
    await desk.line.runDue()
    await desk.line.webhooks.settle()
    expect(
      events()
        .slice(3)
        .map((event) => event.message.text),
    ).toEqual(['三', '二'])
    desk.faults.plan('webhook', [{ delayMs: 90_000 }])
    desk.line.people.say(userId, '四')
    await desk.line.webhooks.settle()
    expect(events()).toHaveLength(5)
    desk.shift(90_000)
    await desk.line.runDue()
    await desk.line.webhooks.settle()
    expect(events().at(-1)).toMatchObject({ message: { text: '四' } })
  })

  it('may carry several people’s events in one body', async () => {
    const [a, b] = [desk.friend('甲'), desk.friend('乙')]
    await desk.line.webhooks.settle()
    desk.line.webhooks.hold(haifeng.channelId)
    desk.line.people.say(a, '一')
    desk.line.people.say(b, '二')
    desk.line.webhooks.release(haifeng.channelId)
    await desk.line.webhooks.settle()
    expect(desk.bot.received.at(-1)!.events.map((event) => event.source.userId)).toEqual([a, b])
  })

  it('are tested with no events, and the answer says why it failed', async () => {
    const client = await desk.client()
    expect(await client.getWebhookEndpoint()).toEqual({ endpoint: desk.bot.url, active: true })
    expect(await client.testWebhookEndpoint({})).toMatchObject({
      success: true,
      statusCode: 200,
      reason: 'OK',
      detail: '200',
    })
    expect(desk.bot.received.at(-1)).toMatchObject({ events: [] })
    desk.bot.answer = 503
    expect(await client.testWebhookEndpoint({})).toMatchObject({
      success: false,
      statusCode: 503,
      reason: 'ERROR_STATUS_CODE',
    })
    expect(await client.testWebhookEndpoint({ endpoint: 'http://127.0.0.1:1/none' })).toMatchObject({
      success: false,
      reason: 'COULD_NOT_CONNECT',
    })
    await expect(client.setWebhookEndpoint({ endpoint: 'http://bot.example/webhook' })).rejects.toMatchObject({
      status: 400,
      body: '{"message":"Invalid webhook endpoint URL"}',
    })
    await client.setWebhookEndpoint({ endpoint: 'https://bot.example/webhook' })
    expect(await client.getWebhookEndpoint()).toMatchObject({ endpoint: 'https://bot.example/webhook' })
  })
})
