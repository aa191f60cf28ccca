import { expect, test } from 'vitest'
import { unitFor } from './unit-for.ts'

const points = { 'zh-Hant': '點', en: 'points', ja: 'ポイント' }

test('one of our own units is one in English, and any other number is many', () => {
  expect([0, 1, -1, 1.5, 2].map((n) => unitFor(points, n, 'en'))).toEqual([
    'points',
    'point',
    'point',
    'points',
    'points',
  ])
})

test('Chinese and Japanese count all alike', () => {
  expect(unitFor(points, 1, 'zh-Hant')).toBe('點')
  expect(unitFor(points, 1, 'ja')).toBe('ポイント')
})

test('a word that only the brand knows stays as it is', () => {
  expect(unitFor({ 'zh-Hant': '元', en: 'NT$' }, 1, 'en')).toBe('NT$')
  expect(unitFor({ 'zh-Hant': '章' }, 1, 'en')).toBe('章')
})
