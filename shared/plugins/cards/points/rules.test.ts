import { expect, test } from 'vitest'
import { LOCALES, say, type Locale } from '../../../base/text.ts'
import type { HomeCard } from '../../../contract/member.ts'
import type { CardReading } from '../faces.ts'
import { rulesOf } from './rules.ts'
import type { PointsShown } from './shown.ts'

const told = (locale: Locale = 'zh-Hant') =>
  ({ locale, say: (text: never) => say(text, locale) }) as unknown as CardReading
const card = (shown: Partial<PointsShown>): HomeCard =>
  ({
    unit: { 'zh-Hant': '點' },
    shown: {
      rate: { points: 1, per: 100 },
      multipliers: [],
      pendingDays: 0,
      offset: null,
      lapse: { kind: 'never' },
      ...shown,
    },
  }) as unknown as HomeCard

test('rate, what points are worth, and when they end are said in sentences', () => {
  expect(rulesOf(card({ offset: { points: 100, money: 10, mostPercent: 50 } }), told())).toEqual([
    '消費每滿 NT$100，得 1 點。',
    '每 100 點可以折 NT$10，最多折一筆消費的 50%。',
    '不會到期。',
    '退貨的話，那筆消費給的會收回；用掉的會還給你。',
  ])
})

test('the time of what waits first is told from when it may be used', () => {
  const lapse: PointsShown['lapse'] = { kind: 'after-earning', months: 12 }
  expect(rulesOf(card({ lapse }), told())).toContain('每一批從賺到那天起 12 個月到期。')
  expect(rulesOf(card({ lapse, pendingDays: 7 }), told())).toContain('每一批從可以用那天起 12 個月到期。')
})

test('a better weekday is named, and so is one that gives nothing', () => {
  const multipliers: PointsShown['multipliers'] = [
    { kind: 'weekday', percent: 200, weekdays: [3, 6] },
    { kind: 'weekday', percent: 0, weekdays: [0] },
  ]
  expect(rulesOf(card({ multipliers }), told()).slice(1, 3)).toEqual([
    '星期三、星期六消費，給 2 倍。',
    '星期日消費不累積。',
  ])
})

test('that stores and products differ is not hidden', () => {
  expect(rulesOf(card({ multipliers: [{ kind: 'store', percent: 150 }] }), told())[1]).toMatch(/以收據為準/)
})

test('one point is one in English', () => {
  const english = {
    ...card({ offset: { points: 1, money: 1, mostPercent: 100 } }),
    unit: { 'zh-Hant': '點', en: 'points' },
  }
  expect(rulesOf(english as HomeCard, told('en')).slice(0, 2)).toEqual([
    'Every NT$100 you spend gives 1 point.',
    'NT$1 off for 1 point.',
  ])
})

test('members read what their own tier earns', () => {
  const gold = { id: 'gold', name: { 'zh-Hant': '金卡' } }
  const of = (...multipliers: PointsShown['multipliers']) => rulesOf(card({ multipliers }), told(), gold)[1]
  expect(of({ kind: 'tier', percent: 200, tiers: ['gold'] })).toBe('你是金卡：每滿 NT$100，得 2 點。')
  expect(of({ kind: 'tier', percent: 150, tiers: ['gold'] })).toBe('你是金卡：每滿 NT$100，得 1.5 點。')
  expect(of({ kind: 'tier', percent: 0, tiers: ['gold'] })).toBe('金卡不累積點。')
  expect(of({ kind: 'tier', percent: 200, tiers: ['silver'] })).toMatch(/等級頁看得到/)
  expect(of({ kind: 'tier', percent: 200 })).toMatch(/等級頁看得到/)
})

test.each(LOCALES)('in %s nothing is left to fill in', (locale) => {
  const lapses: PointsShown['lapse'][] = [
    { kind: 'never' },
    { kind: 'after-earning', months: 12 },
    { kind: 'after-activity', months: 6 },
    { kind: 'end-of', period: 'year', later: 0 },
    { kind: 'end-of', period: 'year', later: 1 },
    { kind: 'end-of', period: 'quarter', later: 2 },
  ]
  for (const lapse of lapses) {
    const rules = rulesOf(
      card({ lapse, pendingDays: 7, multipliers: [{ kind: 'weekday', percent: 150, weekdays: [1] }] }),
      told(locale),
    )
    expect(rules.join(' ')).not.toMatch(/[{}]/)
  }
})
