import { expect, test } from 'vitest'
import { LOCALES } from '../base/text.ts'
import { allRoutes } from '../contract/contracts.ts'
import { COMMON_FAILURES } from '../contract/route.ts'
import { refusal, type FailureWord } from './refusals.ts'

const words = [
  ...new Set([...Object.keys(COMMON_FAILURES), ...allRoutes().flatMap((route) => Object.keys(route.failures))]),
] as FailureWord[]

test.each(LOCALES)('every failure word of every route is a whole sentence in %s, even without facts', (locale) => {
  expect(words.length).toBeGreaterThan(30)
  for (const word of words) {
    const { title, words: said } = refusal(word, locale)
    expect(title, word).not.toMatch(/[{}]/)
    expect(said, word).not.toMatch(/[{}]/)
    expect(word === 'unexpected' || title !== refusal('unexpected', locale).title, word).toBe(true)
  }
})

test('facts are said when they are known, and instants as local time', () => {
  expect(refusal('pin-wrong', 'zh-Hant', { left: 3 }).words).toContain('還可以試 3 次')
  expect(refusal('too-soon', 'zh-Hant', { retryAt: '2026-11-21T08:32:00.000Z' }).words).toContain('16:32')
  expect(refusal('too-soon', 'zh-Hant', { retryAt: null }).words).not.toContain('null')
})

test('a word nobody knows is still a sentence', () => {
  expect(refusal('never-heard-of-it' as FailureWord, 'en').title).toBe(refusal('unexpected', 'en').title)
})
