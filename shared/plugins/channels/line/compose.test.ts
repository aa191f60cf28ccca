import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../base/text.ts'
import { contrast } from '../../../domain/brand/contrast.ts'
import type { Message } from '../../../domain/channel/message.ts'
import { compose, type ComposeFor } from './compose.ts'
import { ALT_TEXT_MAX, BUBBLE_MAX, LABEL_MAX, MESSAGES_MAX } from './limits.ts'
import { ground } from './parts.ts'

const MESSAGE_ID = 'msg_00000000000000000000000000'
const coupon = {
  id: 'cpn_00000000000000000000000000',
  name: { 'zh-Hant': '回來喝一杯', en: 'One on us' },
  headline: { 'zh-Hant': '任一中杯飲品', en: 'Any medium drink' },
  line: { 'zh-Hant': '冰熱都行' },
  expiresAt: '2026-12-05T15:59:59.999Z',
}
const to = (more: Partial<ComposeFor> = {}): ComposeFor => ({
  messageId: MESSAGE_ID,
  member: { name: '怡安', locale: 'zh-Hant' },
  brand: { name: '海風咖啡', colour: '#b4532a', liffId: '2008123456-aBcDeFgH' },
  now: '2026-11-21T02:00:00.000Z',
  ...more,
})
const text: Message['text'] = { 'zh-Hant': '{name}，好久不見！', en: 'Hello {name}' }

describe('a message', () => {
  test('calls the member by name', () => {
    expect(compose({ text }, to())[0]).toMatchObject({ type: 'text', text: '怡安，好久不見！' })
  })

  test('greets somebody without a name without a stray comma', () => {
    expect(compose({ text }, to({ member: { name: ' ', locale: 'zh-Hant' } }))[0]).toMatchObject({ text: '好久不見！' })
  })

  test('greets somebody without a name without the title that Japanese puts behind it', () => {
    const words = { 'zh-Hant': '好久不見！', ja: '{name}さん、お久しぶりです。' }
    expect(compose({ text: words }, to({ member: { name: '', locale: 'ja' } }))[0]).toMatchObject({
      text: 'お久しぶりです。',
    })
  })

  test('is never empty', () => {
    const anonymous = to({ member: { name: '', locale: 'zh-Hant' } })
    expect(compose({ text: { 'zh-Hant': '{name}' } }, anonymous)[0]).toMatchObject({ text: '海風咖啡' })
  })

  test('speaks the member’s language, and Chinese where the brand wrote nothing else', () => {
    expect(compose({ text }, to({ member: { name: 'An', locale: 'en' } }))[0]).toMatchObject({ text: 'Hello An' })
    expect(compose({ text }, to({ member: { name: 'An', locale: 'ja' } }))[0]).toMatchObject({ text: 'An，好久不見！' })
  })

  test('with a coupon is the words and a ticket that says how long', () => {
    const [, ticket] = compose({ text, coupon: coupon.id as never }, to({ coupon })) as any[]
    expect(ticket.altText).toBe('回來喝一杯・12/5（六）前')
    expect(JSON.stringify(ticket.contents.body)).toContain('12/5（六）前，還有 14 天到期')
    expect(ticket.contents.footer.contents[0].action.uri).toBe(
      `https://liff.line.me/2008123456-aBcDeFgH/coupon/${coupon.id}?m=${MESSAGE_ID}`,
    )
  })

  test('says the last day as the last day', () => {
    const late = to({ coupon, now: '2026-12-05T02:00:00.000Z' })
    expect(JSON.stringify(compose({ text, coupon: coupon.id as never }, late))).toContain('今天到期')
  })

  test('that asks about a spending has one button, to the answer', () => {
    const ask = { id: 'ask_00000000000000000000000000', label: { 'zh-Hant': '看看要不要同意' } }
    const [bubble, ...others] = compose({ text: { 'zh-Hant': '永康店想用你的點數' }, ask }, to()) as any[]
    expect(others).toEqual([])
    expect(JSON.stringify(bubble).match(/"uri":"[^"]*"/g)).toEqual([
      `"uri":"https://liff.line.me/2008123456-aBcDeFgH/agree/${ask.id}?m=${MESSAGE_ID}"`,
    ])
  })

  test('always leads to 停止接收 in two taps', () => {
    const button = { label: { 'zh-Hant': '看我的卡' }, to: 'card' as const }
    for (const messages of [
      compose({ text }, to()),
      compose({ text, button }, to()),
      compose({ text, coupon: coupon.id as never }, to({ coupon })),
    ]) {
      expect(JSON.stringify(messages)).toContain(`/me?m=${MESSAGE_ID}`)
    }
  })
})

test('a colour nobody can read gives way to a green that can be read', () => {
  expect(ground('#b4532a')).toEqual({ ground: '#b4532a', ink: '#ffffff' })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const look = ground(`#${value.toString(16).padStart(6, '0')}`)
      expect(contrast(look.ground, look.ink)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('whatever a brand writes stays within LINE’s limits', () => {
  const wild = (maxLength: number) =>
    fc.string({ minLength: 1, maxLength, unit: 'grapheme' }).map((s) => s.slice(0, maxLength))
  const any = fc.record({
    said: wild(500),
    label: wild(20),
    name: wild(40),
    line: wild(80),
    locale: fc.constantFrom(...LOCALES),
    withCoupon: fc.boolean(),
    withButton: fc.boolean(),
  })
  fc.assert(
    fc.property(any, ({ said, label, name, line, locale, withCoupon, withButton }) => {
      const wanted = { ...coupon, name: { 'zh-Hant': name }, line: { 'zh-Hant': line } }
      const messages = compose(
        {
          text: { 'zh-Hant': said },
          ...(withButton && { button: { label: { 'zh-Hant': label }, to: 'home' as const } }),
        },
        to({ member: { name, locale }, ...(withCoupon && { coupon: wanted }) }),
      )
      expect(messages.length).toBeLessThanOrEqual(MESSAGES_MAX)
      for (const message of messages) {
        if (message.type !== 'flex') continue
        expect(message.altText.length).toBeLessThanOrEqual(ALT_TEXT_MAX)
        expect(new TextEncoder().encode(JSON.stringify(message.contents)).length).toBeLessThanOrEqual(BUBBLE_MAX)
        for (const [, label] of JSON.stringify(message).matchAll(/"label":"((?:[^"\\]|\\.)*)"/g)) {
          expect(JSON.parse(`"${label}"`).length).toBeLessThanOrEqual(LABEL_MAX)
        }
      }
    }),
  )
})
