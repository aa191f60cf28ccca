import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fill, localeOf, LOCALES, say } from './text.ts'

test('words fall back to Traditional Chinese where a language is missing or empty', () => {
  expect(say({ 'zh-Hant': '杯', en: 'cup' }, 'en')).toBe('cup')
  expect(say({ 'zh-Hant': '杯', en: '' }, 'en')).toBe('杯')
  expect(say({ 'zh-Hant': '杯' }, 'ja')).toBe('杯')
})

describe('the language of a reader', () => {
  test.each([
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hant'],
    ['fr-FR, ja;q=0.8', 'ja'],
    ['EN-us', 'en'],
    ['fr', 'zh-Hant'],
    ['', 'zh-Hant'],
    [undefined, 'zh-Hant'],
  ])('%j is read as %s', (tag, locale) => expect(localeOf(tag)).toBe(locale))

  test('is one we speak, whatever a browser sends', () => {
    fc.assert(fc.property(fc.string(), (tag) => void expect(LOCALES).toContain(localeOf(tag))))
  })
})

describe('places in a sentence', () => {
  test('take their values; one without a value stays visible', () => {
    expect(fill('再 {left} {unit}', { left: 0, unit: '點' })).toBe('再 0 點')
    expect(fill('{name}，你好 {who}', { name: '婷' })).toBe('婷，你好 {who}')
  })
  test('are never filled with what every object has', () => {
    expect(fill('{constructor} {toString}', {})).toBe('{constructor} {toString}')
  })
  test('are filled once: a value that looks like a place stays as it was typed', () => {
    fc.assert(fc.property(fc.string(), (name) => void expect(fill('{name}', { name, left: 3 })).toBe(name)))
  })
})
