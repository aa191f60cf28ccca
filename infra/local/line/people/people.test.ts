import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { haifeng, nordwalk, openDesk, text, type LineDesk } from '../line.fixture.ts'

const { liffId, endpointUrl } = haifeng.login

describe('simulated people', () => {
  let desk: LineDesk
  beforeEach(async () => void (desk = await openDesk()))
  afterEach(() => desk.close())

  it('are friends of the account once they follow, and nothing happens when they follow again', async () => {
    const { userId } = desk.line.people.createPerson({ name: '小美', brandChannel: haifeng.channelId })
    expect(desk.line.people.friendship(userId)).toBe('stranger')
    desk.line.people.follow(userId)
    desk.line.people.follow(userId)
    expect(desk.line.people.friendship(userId)).toBe('friend')
    await desk.line.webhooks.settle()
    expect(desk.bot.received).toHaveLength(1)
  })

  it('see their own words and the account’s, oldest first', async () => {
    const userId = desk.friend()
    desk.line.people.say(userId, '有什麼優惠')
    await (await desk.client()).pushMessage({ to: userId, messages: [text('買一送一'), text('到週日')] })
    desk.line.people.tap(userId, { action: { type: 'message', label: '謝謝', text: '謝謝' } })
    expect(desk.line.people.chat(userId).map(({ from, method, message }) => [from, method, message.text])).toEqual([
      ['person', null, '有什麼優惠'],
      ['account', 'push', '買一送一'],
      ['account', 'push', '到週日'],
      ['person', null, '謝謝'],
    ])
  })

  it('cannot tap what is not there, nor talk to an account they blocked', async () => {
    const userId = desk.friend()
    const action = { type: 'postback' as const, label: '領取', data: 'claim=1' }
    const confirm = { type: 'confirm' as const, text: '領嗎', actions: [action, { ...action, label: '不要' }] }
    await (
      await desk.client()
    ).pushMessage({ to: userId, messages: [{ type: 'template', altText: '領嗎', template: confirm }] })
    const { messageId } = desk.line.people.chat(userId)[0]!
    expect(desk.line.people.tap(userId, { messageId, action })).toEqual({ did: 'postback' })
    expect(() => desk.line.people.tap(userId, { messageId, action: { ...action, data: 'claim=2' } })).toThrow(
      /no such button/,
    )
    expect(() => desk.line.people.tap(userId, { messageId: '1', action })).toThrow(/not on this phone/)
    desk.line.people.block(userId)
    expect(() => desk.line.people.say(userId, '喂')).toThrow(/blocked/)
  })

  it('pick a date, copy a code, open a page', async () => {
    const userId = desk.friend()
    const date = { type: 'datetimepicker', label: '生日', data: 'birthday', mode: 'date' as const }
    desk.line.people.tap(userId, { action: date, params: { date: '1990-01-02' } })
    await desk.line.webhooks.settle()
    expect(desk.bot.received.at(-1)!.events[0]).toMatchObject({
      postback: { data: 'birthday', params: { date: '1990-01-02' } },
    })
    expect(desk.line.people.tap(userId, { action: { type: 'clipboard', clipboardText: 'ABC' } })).toEqual({
      did: 'copied',
      text: 'ABC',
    })
    const opened = desk.line.people.tap(userId, { action: { type: 'uri', uri: `https://liff.line.me/${liffId}/c/1` } })
    expect(opened).toMatchObject({ did: 'opened', liff: { liffId } })
    expect(desk.line.people.tap(userId, { action: { type: 'uri', uri: 'https://example.com' } })).toMatchObject({
      did: 'opened',
      liff: undefined,
    })
  })

  it('open a LIFF app as LINE’s client does: the rest of the link in liff.state, the tokens in the fragment', async () => {
    const userId = desk.friend()
    const opened = desk.line.people.openLiffUrl(`https://liff.line.me/${liffId}/s/yongkang?src=qr-counter#top`, userId)!
    const url = new URL(opened.url)
    expect(url.origin + url.pathname).toBe(endpointUrl)
    expect(url.searchParams.get('liff.state')).toBe('/s/yongkang?src=qr-counter#top')
    const inside = new URLSearchParams(url.hash.slice(1))
    expect([...inside.keys()]).toEqual(['access_token', 'context_token', 'feature_token', 'id_token', 'client_id'])
    expect(inside.get('client_id')).toBe(haifeng.login.channelId)
    const profile = await fetch(`${desk.line.origin}/v2/profile`, {
      headers: { authorization: `Bearer ${inside.get('access_token')}` },
    })
    expect(await profile.json()).toMatchObject({ userId })
    expect(new URL(desk.line.people.openLiffUrl(`https://miniapp.line.me/${liffId}`, userId)!.url).search).toBe('')
    expect(desk.line.people.openLiffUrl('https://example.com/', userId)).toBeUndefined()
    desk.line.addChannel(nordwalk)
    expect(desk.line.people.openLiffUrl(`https://liff.line.me/${nordwalk.login.liffId}`, userId)).toBeUndefined()
  })

  it('outside LINE a LIFF link leads to the endpoint with liff.state and no tokens', async () => {
    const response = await fetch(`${desk.line.origin}/liff/${liffId}/s/yongkang?src=qr`, { redirect: 'manual' })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(
      `${endpointUrl}?liff.state=${encodeURIComponent('/s/yongkang?src=qr')}`,
    )
  })
})
