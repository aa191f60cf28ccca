import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPhone, readPhone } from './phone.ts'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))
const mobile = digits(8).map((rest) => `09${rest}`)
const abroad = fc
  .integer({ min: 8, max: 14 })
  .chain(digits)
  .map((rest) => `+1${rest}`)

describe('a phone number', () => {
  test.each([
    ['0912-345-678', '+886912345678'],
    ['０９１２ ３４５ ６７８', '+886912345678'],
    ['+886 912 345 678', '+886912345678'],
    ['+886 (0)912-345-678', '+886912345678'],
    ['+81 90-1234-5678', '+819012345678'],
  ])('typed as %s is kept as %s', (typed, kept) => expect(readPhone(typed)).toEqual({ ok: true, value: kept }))

  test.each([
    '',
    '0212345678',
    '091234567',
    '09123456789',
    '+886212345678',
    '+88691234567',
    '+0912345678',
    '912345678',
    '0912-345-67a',
  ])('%j is none we can write to', (typed) => expect(readPhone(typed)).toEqual({ ok: false, failure: 'phone-invalid' }))

  test('reads its own output as the same number', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, abroad, fc.string()), (typed) => {
        const once = readPhone(typed)
        if (once.ok) expect(readPhone(once.value)).toEqual(once)
      }),
    )
  })

  test('is the same with and without the country, however it is spaced', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom('', ' ', '-', '.'), (number, gap) => {
        const spaced = `${number.slice(0, 4)}${gap}${number.slice(4, 7)}${gap}${number.slice(7)}`
        expect(readPhone(spaced)).toEqual({ ok: true, value: `+886${number.slice(1)}` })
        expect(readPhone(`+886${gap}${number.slice(1)}`)).toEqual(readPhone(number))
      }),
    )
  })

  test('shows its first four and last three, and no more', () => {
    expect(maskPhone('+886912345678')).toBe('0912-***-678')
    fc.assert(
      fc.property(fc.oneof(mobile, abroad), (typed) => {
        const kept = readPhone(typed)
        if (!kept.ok) return
        const shown = maskPhone(kept.value)
        expect(shown).toMatch(/^[+\d]{4}-\*\*\*-\d{3}$/)
        expect(kept.value.length - shown.replace(/[^+\d]/g, '').length).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})
