import { afterEach, expect, test, vi } from 'vitest'

const say = async (lang: string, pattern: string, counts: Record<string, number>) => {
  vi.resetModules()
  vi.stubGlobal('document', { documentElement: { lang } })
  const { fillCount } = await import('./fill-count.ts')
  return fillCount(pattern, counts)
}
afterEach(() => void vi.unstubAllGlobals())

const DAYS = 'for {days} day|for {days} days'

test('English says one day, and no or several days', async () => {
  expect(await say('en', DAYS, { days: 1 })).toBe('for 1 day')
  expect(await say('en', DAYS, { days: 0 })).toBe('for 0 days')
  expect(await say('en', DAYS, { days: 1_200 })).toBe('for 1,200 days')
})

test('Chinese and Japanese say all alike', async () => {
  expect(await say('zh-Hant-TW', '{days} 天', { days: 1 })).toBe('1 天')
  expect(await say('ja', '{days}日間', { days: 2 })).toBe('2日間')
})
