import { expect, test } from 'vitest'
import { LOCALES, say, type Locale } from '../../../base/text.ts'
import type { HomeCard } from '../../../contract/member.ts'
import type { CardReading } from '../faces.ts'
import { bookOf } from './book.ts'
import type { ValueShown } from './shown.ts'

const told = (locale: Locale = 'zh-Hant', asOf: string | null = null): CardReading => ({
  locale,
  brand: '海風咖啡',
  now: '2026-11-21T06:32:00.000Z',
  asOf,
  say: (text) => say(text, locale),
  href: (path) => path,
  day: (at) => at.slice(5, 10).replace('-', '/'),
  fullDay: (at) => at.slice(0, 10),
  daysLeft: () => 40,
})
const value = (shown: Partial<ValueShown>, over: Partial<HomeCard> = {}): HomeCard =>
  ({
    kind: 'stored-value',
    name: { 'zh-Hant': '海風儲值金' },
    unit: { 'zh-Hant': '元' },
    balance: 1_250,
    expiresAt: '2026-12-31T15:59:59.999Z',
    expiring: 50,
    face: { colour: '#3a2c22', pattern: 'plain', mark: 'seal', picture: null },
    ...over,
    shown: {
      paid: 1_000,
      bonus: 250,
      owed: 0,
      issuer: { name: '海風咖啡有限公司', taxId: '24536806', guarantee: null, complaintLine: null },
      ...shown,
    },
  }) as unknown as HomeCard

test('what was paid stands apart from what was given, each with its end', () => {
  expect(bookOf(value({}), told())).toMatchObject({
    count: '1,250',
    label: '餘額',
    lines: [
      { words: '你存的', count: '1,000', note: '不會到期' },
      { words: '送你的', count: '250', note: '50 元 12/31 到期，還有 40 天' },
    ],
    issuer: '發行：海風咖啡有限公司　統一編號 24536806',
  })
})

test('without a bonus nothing is said of one; what is owed is', () => {
  const { lines } = bookOf(value({ bonus: 0, owed: 30 }, { balance: 970, expiresAt: null }), told())
  expect(lines.map(({ words, count }) => `${words} ${count}`)).toEqual(['你存的 1,000', '還欠 −30'])
})

test('a remembered balance says when it was true', () => {
  expect(bookOf(value({}), told('zh-Hant', '16:32 的紀錄')).label).toBe('16:32 的紀錄')
})

test.each(LOCALES)('in %s nothing is left to fill in', (locale) => {
  const { lines, issuer } = bookOf(value({ owed: 3 }), told(locale))
  expect([issuer, ...lines.flatMap(({ words, note }) => [words, note])].join(' ')).not.toMatch(/[{}]/)
})
