import { expect, test } from 'vitest'
import { LOCALES, type Locale } from '#shared/base/text.ts'
import { screens as en } from '#shared/text/screens/en.ts'
import { screens as ja } from '#shared/text/screens/ja.ts'
import { screens as zh } from '#shared/text/screens/zh-hant.ts'
import { sayRate } from './say-rate.ts'

const WORDS = { 'zh-Hant': zh, en, ja }
const said = (percent: number, locale: Locale = 'zh-Hant') =>
  sayRate(
    {
      program: 'crd_1' as never,
      name: { 'zh-Hant': '紅利點數' },
      unit: { 'zh-Hant': '點' },
      points: percent / 100,
      per: 100,
      percent,
    },
    WORDS[locale].tier,
    locale,
  )

test('a tier that earns more reads how much more, and what that comes to', () => {
  expect(said(200)).toBe('紅利點數 2 倍：每 NT$100 得 2 點')
  expect(said(150)).toBe('紅利點數 1.5 倍：每 NT$100 得 1.5 點')
  expect(said(100)).toBe('紅利點數：每 NT$100 得 1 點')
  expect(said(0)).toBe('不累積紅利點數')
})

test.each(LOCALES)('in %s nothing is left to fill in', (locale) => {
  for (const percent of [0, 50, 100, 200]) expect(said(percent, locale)).not.toMatch(/[{}]/)
})
