import { expect, test } from 'vitest'
import { sayOpen } from './say-open.ts'

test('weekdays are said from Monday on, hours as they are', () => {
  const open = [{ weekdays: [0, 3, 1], hours: [{ from: '14:00', to: '17:00' }] }]
  expect(sayOpen(open, '每天', 'zh-Hant')).toBe('週一、週三、週日 14:00–17:00')
  expect(sayOpen(open, 'every day', 'en')).toBe('Mon, Wed, Sun 14:00–17:00')
})

test('parts are said one after another', () =>
  expect(
    sayOpen([{ weekdays: [1], hours: [{ from: '14:00', to: '21:00' }] }, { weekdays: [6] }], '每天', 'zh-Hant'),
  ).toBe('週一 14:00–21:00；週六'))

test('without weekdays it is every day, without hours all day', () => {
  expect(sayOpen([{ hours: [{ from: '14:00', to: '17:00' }] }], '每天', 'zh-Hant')).toBe('每天 14:00–17:00')
  expect(sayOpen([{ weekdays: [6] }], '毎日', 'ja')).toBe('土')
})
