import { expect, test } from 'vitest'
import { LOCALES, say, type Locale } from '../../../base/text.ts'
import type { HomeCard } from '../../../contract/member.ts'
import type { CardReading } from '../faces.ts'
import { routeOf } from './route.tsx'
import { nextReward, type MissionShown } from './shown.ts'

const DONE = '2026-11-03T06:32:00.000Z'
const told = (locale: Locale = 'zh-Hant'): CardReading => ({
  locale,
  brand: '海風咖啡',
  now: '2026-11-21T06:32:00.000Z',
  asOf: null,
  say: (text) => say(text, locale),
  href: (path) => path,
  day: (at) => at.slice(5, 10).replace('-', '/'),
  fullDay: (at) => at.slice(0, 10),
  daysLeft: () => 9,
})
const mission = (done: number, shown: Partial<MissionShown> = {}, over: Partial<HomeCard> = {}): HomeCard =>
  ({
    kind: 'mission',
    name: { 'zh-Hant': '三店巡禮' },
    balance: done,
    goal: 3,
    reward: { 'zh-Hant': '馬克杯' },
    expiresAt: null,
    face: { colour: '#b4532a', pattern: 'plain', mark: 'seal', picture: null },
    ...over,
    shown: {
      order: 'any',
      next: null,
      isOver: false,
      halfway: [],
      steps: ['永康店', '赤峰店', '大稻埕店'].map((words, at) => ({
        id: `s${at}`,
        kind: 'store',
        words: { 'zh-Hant': words },
        doneAt: at < done ? DONE : null,
      })),
      ...shown,
    },
  }) as unknown as HomeCard

test('what is done says when, what is open says what it takes', () => {
  const { stops } = routeOf(mission(1), told())
  expect(stops.map(({ words, note, isNext }) => [words, note, isNext])).toEqual([
    ['永康店', '11/03 完成', false],
    ['赤峰店', '到店就算', false],
    ['大稻埕店', '到店就算', false],
  ])
})

test('only a route with an order has a next stop', () => {
  const { stops } = routeOf(mission(1, { order: 'in-order', next: 's1' }), told())
  expect(stops.map(({ note }) => note)).toEqual(['11/03 完成', '下一站', '到店就算'])
})

test('before the first stop, the way in is said', () => {
  expect(routeOf(mission(0), told()).line).toBe('從哪一站開始都可以')
  expect(routeOf(mission(0, { order: 'in-order', next: 's0' }), told()).line).toBe('第一站：永康店')
})

test('the next reward may be one on the way', () => {
  const halfway = [{ at: 2, words: { 'zh-Hant': '貼紙' } }]
  expect(nextReward(mission(1, { halfway }))).toEqual({ missing: 1, words: { 'zh-Hant': '貼紙' } })
  expect(nextReward(mission(2, { halfway }))).toEqual({ missing: 1, words: { 'zh-Hant': '馬克杯' } })
})

test.each(LOCALES)('in %s nothing is left to fill in', (locale) => {
  for (const card of [mission(0), mission(1, {}, { expiresAt: DONE }), mission(3, { isOver: true })]) {
    const { say: first, line, label, stops } = routeOf(card, told(locale))
    expect([first, line, label, ...stops.map(({ note }) => note)].join(' ')).not.toMatch(/[{}]/)
  }
})
