import { expect, test } from 'vitest'
import { LOCALES, type Locale } from '#shared/base/text.ts'
import type { EarnShown } from '#shared/plugins/cards/stamp/earn-shown.ts'
import { words as en } from '#shared/text/en.ts'
import { words as ja } from '#shared/text/ja.ts'
import { words as zh } from '#shared/text/zh-hant.ts'
import { stampCard } from '../../data/cards/cards.fixture.ts'
import { sayPace } from './say-pace.ts'
import { sayRules } from './say-rules.ts'

const WORDS = { 'zh-Hant': zh, en, ja }
const told = (earn: EarnShown, next: 'renews' | 'ends' | 'chains', locale: Locale = 'zh-Hant') =>
  sayRules(stampCard(3, { shown: { earn, next } }), null, WORDS[locale], locale)

test('a member reads what earns a stamp', () => {
  expect(told({ kind: 'visit' }, 'renews')[0]).toBe('每來消費一次，得 1 杯。')
  expect(told({ kind: 'amount', per: 1_200 }, 'renews')[0]).toBe('消費每滿 NT$1,200，得 1 杯。')
  const products = ['咖啡', '甜點']
  expect(told({ kind: 'product', products, more: false }, 'renews')[0]).toBe('買「咖啡」、「甜點」，每一份得 1 杯。')
  expect(told({ kind: 'product', products: [], more: true }, 'renews')[0]).toBe('買指定商品，每一份得 1 杯。')
})

test('and what follows a full card', () => {
  expect(told({ kind: 'visit' }, 'renews')).toContain('集滿之後，自動開下一張。')
  expect(told({ kind: 'visit' }, 'ends')).toContain('集滿這張就結束，不再開下一張。')
  expect(told({ kind: 'visit' }, 'chains')).toContain('集滿之後，換另一張卡接著集。')
})

test('a home that was remembered from before says neither', () => {
  expect(sayRules(stampCard(3), null, zh, 'zh-Hant')[0]).toMatch(/^集滿 10 杯/)
})

test('how often it counts is said in whole hours or days, where it is limited', () => {
  const pace = (intervalMinutes: number, dailyCap: number | null, locale: Locale = 'zh-Hant') =>
    sayPace({ intervalMinutes, dailyCap }, WORDS[locale].card.terms, locale)
  expect(pace(0, null)).toEqual([])
  expect(pace(240, 2)).toEqual(['兩次之間至少隔 4 小時', '一天最多 2 次'])
  expect(pace(1_440, null, 'en')).toEqual(['at least 1 day between two'])
  expect(pace(90, null, 'ja')).toEqual(['前回から 90 分以上あけて'])
})

test.each(LOCALES)('in %s nothing is left to fill in', (locale) => {
  const earns: EarnShown[] = [
    { kind: 'visit' },
    { kind: 'amount', per: 100 },
    { kind: 'product', products: ['茶'], more: true },
  ]
  for (const earn of earns) expect(told(earn, 'chains', locale).join(' ')).not.toMatch(/[{}]/)
})
