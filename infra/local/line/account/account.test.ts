import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { haifeng, openDesk, text, type LineDesk } from '../line.fixture.ts'

const DAY = 24 * 3_600_000

describe('an account', () => {
  let desk: LineDesk
  beforeEach(async () => void (desk = await openDesk()))
  afterEach(() => desk.close())

  it('knows itself and its followers', async () => {
    const client = await desk.client()
    const friends = ['甲', '乙', '丙'].map((name) => desk.friend(name))
    expect(await client.getBotInfo()).toMatchObject({ displayName: '海風咖啡', basicId: '@haifeng', chatMode: 'bot' })
    const first = await client.getFollowers(undefined, 2)
    const rest = await client.getFollowers(first.next, 2)
    expect([...first.userIds, ...rest.userIds].toSorted()).toEqual(friends.toSorted())
    expect(rest.next).toBeUndefined()
    await expect(client.getFollowers('nonsense', 2)).rejects.toMatchObject({
      status: 400,
      body: '{"message":"Invalid start param"}',
    })
    desk.line.addChannel({ ...haifeng, verified: false })
    await expect(client.getFollowers()).rejects.toMatchObject({ status: 403 })
  })

  it('sees the profile of friends only', async () => {
    const client = await desk.client()
    const userId = desk.friend('小美')
    expect(await client.getProfile(userId)).toMatchObject({ userId, displayName: '小美', language: 'zh-TW' })
    desk.line.people.block(userId)
    await expect(client.getProfile(userId)).rejects.toMatchObject({ status: 404, body: '{"message":"Not found"}' })
    await expect(client.getProfile('x')).rejects.toMatchObject({ status: 400 })
  })

  it('counts what it sent, day by day in UTC+9, when the day is over', async () => {
    await (await desk.client()).pushMessage({ to: desk.friend(), messages: [text('一')] })
    expect(await (await desk.client()).getNumberOfSentPushMessages('20261121')).toEqual({ status: 'unready' })
    desk.shift(DAY)
    expect(await (await desk.client()).getNumberOfSentPushMessages('20261121')).toEqual({ status: 'ready', success: 1 })
    expect(await (await desk.client()).getNumberOfSentReplyMessages('20261121')).toEqual({
      status: 'ready',
      success: 0,
    })
    await expect((await desk.client()).getNumberOfSentPushMessages('yesterday')).rejects.toMatchObject({ status: 400 })
  })

  it('remembers the unit names of the month, a thousand at most', async () => {
    await desk.close()
    desk = await openDesk({ rates: { push: 100_000 } })
    desk.line.addChannel({ ...haifeng, plan: { type: 'none' } })
    const client = await desk.client()
    const to = desk.friend()
    const send = (unit: string) => client.pushMessage({ to, messages: [text('一')], customAggregationUnits: [unit] })
    for (const unit of ['p1_s1', 'p1_s2', 'p1_s1']) await send(unit)
    expect(await client.getAggregationUnitUsage()).toEqual({ numOfCustomAggregationUnits: 2 })
    expect(await client.getAggregationUnitNameList()).toEqual({ customAggregationUnits: ['p1_s1', 'p1_s2'] })
    await expect(send('has-hyphen')).rejects.toMatchObject({ status: 400 })
    await expect(
      client.pushMessage({ to, messages: [text('一')], customAggregationUnits: ['a', 'b'] }),
    ).rejects.toMatchObject({ status: 400 })
    desk.shift(10 * DAY)
    expect(await (await desk.client()).getAggregationUnitUsage()).toEqual({ numOfCustomAggregationUnits: 0 })
  })

  it('shows that it is typing, for a length LINE takes', async () => {
    const client = await desk.client()
    const chatId = desk.friend()
    expect((await client.showLoadingAnimationWithHttpInfo({ chatId, loadingSeconds: 10 })).httpResponse.status).toBe(
      202,
    )
    const refusal: { body: string } = await client.showLoadingAnimation({ chatId, loadingSeconds: 3 }).then(
      () => Promise.reject(new Error('taken')),
      (failure) => failure,
    )
    expect(JSON.parse(refusal.body)).toEqual({
      message: 'The request body has 2 error(s)',
      details: [
        { message: 'Must be between 5 and 60', property: 'loadingSeconds' },
        { message: 'must be a multiple of five', property: 'loadingSeconds' },
      ],
    })
  })

  it('can have its messages looked at without sending them', async () => {
    const client = await desk.client()
    await client.validatePush({ messages: [text('一')] })
    await client.validateBroadcast({ messages: [text('一')] })
    await expect(client.validateReply({ messages: [text('')] })).rejects.toMatchObject({ status: 400 })
    await expect(client.validateMulticast({ messages: [] })).rejects.toMatchObject({ status: 400 })
  })

  it('is told plainly about a body that is no JSON, too large, or for a place that is not there', async () => {
    const token = await desk.issue()
    const send = (path: string, body: string, type = 'application/json') =>
      fetch(desk.line.origin + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        body,
      })
    expect(await (await send('/v2/bot/message/push', '{')).json()).toMatchObject({
      message: expect.stringMatching(/could not be parsed as JSON/),
    })
    expect((await send('/v2/bot/message/push', 'to=U1', 'text/plain')).status).toBe(415)
    expect((await send('/v2/bot/message/push', ' '.repeat(2 * 1024 * 1024 + 1))).status).toBe(413)
    const lost = await send('/v2/bot/nowhere', '{}')
    expect([lost.status, lost.headers.has('x-line-request-id')]).toEqual([404, true])
    expect((await fetch(`${desk.line.origin}/v2/bot/info`)).status).toBe(401)
  })

  it('has a page that says what this LINE does not do', async () => {
    const page = await (await fetch(`${desk.line.origin}/limits`)).text()
    expect(page).toContain('真正的 LINE 只收 https')
  })
})
