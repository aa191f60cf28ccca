import { expect, test } from 'vitest'
import type { CardReading } from '../faces.ts'
import { LOCALES, say, type Locale } from '../../../base/text.ts'
import { DAY, instant } from '../../../base/time.ts'
import type { HomeCard } from '../../../contract/member.ts'
import type { PointsShown } from './shown.ts'
import { slipOf } from './slip.ts'

const NOW = '2026-11-21T06:32:00.000Z'
const inDays = (days: number) => instant(Date.parse(NOW) + days * DAY)
const told = (locale: Locale = 'zh-Hant', over: Partial<CardReading> = {}): CardReading => ({
  locale,
  brand: '海風咖啡',
  now: NOW,
  asOf: null,
  say: (text) => say(text, locale),
  href: (path) => path,
  day: (at) => at.slice(5, 10).replace('-', '/'),
  fullDay: (at) => at.slice(0, 10),
  daysLeft: (at) => Math.round((Date.parse(at) - Date.parse(NOW)) / DAY),
  ...over,
})
const card = (shown: Partial<PointsShown>, over: Partial<HomeCard> = {}): HomeCard =>
  ({
    id: 'crd_1.1',
    kind: 'points',
    name: { 'zh-Hant': '紅利點數' },
    unit: { 'zh-Hant': '點' },
    balance: 128,
    goal: null,
    expiresAt: null,
    expiring: 0,
    face: { colour: '#b4532a', pattern: 'plain', mark: 'seal', picture: null },
    gives: [{ id: 'cmp_1', name: { 'zh-Hant': '手工餅乾' } }],
    ...over,
    shown: {
      available: 128,
      pending: 0,
      owed: 0,
      lots: [],
      rate: { points: 1, per: 100 },
      offset: null,
      exchanges: [],
      ...shown,
    },
  }) as unknown as HomeCard
const linesOf = (one: HomeCard) =>
  slipOf(one, told()).lines.map(({ words, days }) => [words, days].filter(Boolean).join('，'))

test('what lapses next is said with its day and how long that is', () => {
  expect(linesOf(card({}, { expiresAt: inDays(40), expiring: 30 }))).toEqual(['30 點 12/31 到期，還有 40 天'])
  expect(slipOf(card({}, { expiresAt: inDays(40), expiring: 30 }), told()).lines[0]?.soon).toBe(false)
  expect(slipOf(card({}, { expiresAt: inDays(30), expiring: 30 }), told()).lines[0]?.soon).toBe(true)
})

test('what may be used later is told apart from what may be used now, lots of one day together', () => {
  const opensAt = inDays(7)
  const lots = [
    { id: 1, left: 100, endsAt: null, opensAt: null },
    { id: 2, left: 8, endsAt: null, opensAt },
    { id: 3, left: 4, endsAt: null, opensAt },
    { id: 4, left: 5, endsAt: null, opensAt: inDays(-1) },
  ]
  const pending = card({ available: 105, pending: 12, lots }, { balance: 117 })
  expect(linesOf(pending)).toEqual(['12 點 11/28 起可以用，7 天後'])
  expect(slipOf(pending, told())).toMatchObject({ count: '105', label: '現在可以用' })
})

test('what is owed is said, and how it is made up for', () => {
  const owing = card({ available: 0, owed: 20 }, { balance: -20 })
  expect(slipOf(owing, told()).count).toBe('0')
  expect(linesOf(owing)).toEqual(['還欠 20 點', '退貨要收回的已經用掉，下次賺到的先補上'])
})

test('the reward to work towards is the cheapest out of reach, by its name', () => {
  const exchanges = [
    { campaign: 'cmp_1', points: 200 },
    { campaign: 'cmp_2', points: 100 },
  ]
  expect(slipOf(card({ exchanges }), told())).toMatchObject({ say: '再 72 點', line: '可以換手工餅乾' })
  expect(slipOf(card({ available: 1_280, exchanges }), told())).toMatchObject({
    say: '可以換手工餅乾了',
    count: '1,280',
  })
})

test('without anything to exchange, points are said in money', () => {
  const offset = { points: 100, money: 10, mostPercent: 50 }
  expect(slipOf(card({ available: 250, offset }), told()).say).toBe('可以折 NT$20')
  expect(slipOf(card({ available: 99, offset }), told()).say).toBeUndefined()
})

test.each(LOCALES)('in %s nothing is left to fill in', (locale) => {
  const full = card(
    {
      available: 20,
      owed: 5,
      pending: 12,
      lots: [{ id: 1, left: 12, endsAt: inDays(9), opensAt: inDays(2) }],
      exchanges: [{ campaign: 'cmp_9', points: 200 }],
    },
    { expiresAt: inDays(9), expiring: 12 },
  )
  const { say: next, line, label, lines } = slipOf(full, told(locale))
  expect([next, line, label, ...lines.flatMap((one) => [one.words, one.days])].join(' ')).not.toMatch(/[{}]/)
})
