import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../base/text.ts'
import { replyWords } from './reply-words.ts'
import { askedBy, replyTo, type ReplyFor } from './replies.ts'

const brand = { name: '海風咖啡', colour: '#b4532a', liffId: '2008123456-aBcDeFgH' }
const member = { stamps: 7, goal: 10, unit: { 'zh-Hant': '點' }, reward: { 'zh-Hant': '任一中杯' }, coupons: 0 }
const to = (more: Partial<ReplyFor> = {}): ReplyFor => ({ brand, locale: 'zh-Hant', ...more })
const said = (messages: unknown) => JSON.stringify(messages)
const liff = (path: string) => `https://liff.line.me/${brand.liffId}${path}`

describe('what somebody typed', () => {
  test.each([
    ['集點', 'card'],
    ['我的點數？', 'card'],
    ['ｽﾀﾝﾌﾟ', 'card'],
    ['My STAMPS', 'card'],
    ['優惠', 'coupons'],
    ['Coupon', 'coupons'],
    ['加入會員', 'member'],
    ['我想問店家', 'unknown'],
    ['', 'unknown'],
  ])('%j asks for %s', (text, asked) => expect(askedBy(text)).toBe(asked))

  test.each(LOCALES)('the words we offer in %s are understood when they come back', (locale) => {
    const words = replyWords[locale]
    expect([words.askCard, words.askMember, words.askCoupons].map(askedBy)).toEqual(['card', 'member', 'coupons'])
  })
})

describe('a reply', () => {
  test('greets a guest with the gift of joining', () => {
    const [greeting] = replyTo('greeting', to({ gift: { 'zh-Hant': '迎新美式' } }))
    expect(said(greeting)).toContain('歡迎來到海風咖啡')
    expect(said(greeting)).toContain('迎新美式')
    expect(said(greeting)).toContain(liff('/join'))
  })
  test('asks a guest to join, whatever they typed', () => {
    for (const asked of ['card', 'member', 'coupons', 'unknown'] as const)
      expect(said(replyTo(asked, to()))).toContain(liff('/join'))
  })
  test('tells a member how far they are', () => {
    const card = said(replyTo('card', to({ member })))
    expect(card).toContain('再 3 點')
    expect(card).toContain('任一中杯')
    expect(card).toContain(liff('/card'))
  })
  test('names the coupon that ends first, or says there is none', () => {
    expect(said(replyTo('coupons', to({ member })))).toContain('現在沒有可以用的券')
    expect(
      said(replyTo('coupons', to({ member: { ...member, coupons: 2, soonest: { 'zh-Hant': '回來喝一杯' } } }))),
    ).toContain('「回來喝一杯」')
  })
  test('to words nobody knows promises an answer and offers three', () => {
    const [message] = replyTo('unknown', to({ member }))
    expect(message).toMatchObject({ type: 'text', quickReply: { items: [{}, {}, {}] } })
  })
  test.each(LOCALES)('in %s leaves no place open and stays within what a phone shows', (locale) => {
    for (const asked of ['greeting', 'card', 'member', 'coupons', 'unknown'] as const)
      for (const who of [undefined, member, { ...member, coupons: 1, soonest: { 'zh-Hant': '券' } }]) {
        const messages = replyTo(asked, to({ locale, member: who }))
        expect(messages).toHaveLength(1)
        expect(said(messages)).not.toMatch(/\{(name|brand|gift|left|unit|reward|stamps|goal|coupons|soonest)\}/)
        for (const message of messages)
          if (message.type === 'flex') expect(message.altText.length).toBeLessThanOrEqual(400)
      }
  })
})
