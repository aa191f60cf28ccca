import { expect, test } from 'vitest'
import JsBarcode from 'jsbarcode'
import { code128 } from './code128.ts'

const modules = (widths: number[]) => widths.map((width, n) => (n % 2 ? '0' : '1').repeat(width)).join('')

const reference = (digits: string): string => {
  const out: { encodings?: { data: string }[] } = {}
  JsBarcode(out, digits, { format: 'CODE128C' })
  return out.encodings!.map((part) => part.data).join('')
}

test.each(['4183260759', '0000000000', '9999999999', '1234567890', '0102030405'])(
  '%s has the bars that jsbarcode draws',
  (digits) => {
    expect(modules(code128(digits))).toBe(reference(digits))
  },
)

test('every pair of digits has the bars that jsbarcode draws', () => {
  for (let pair = 0; pair < 100; pair++) {
    const digits = String(pair).padStart(2, '0')
    expect(modules(code128(digits))).toBe(reference(digits))
  }
})

test('an odd number of digits is refused', () => {
  expect(() => code128('123')).toThrow(RangeError)
})
