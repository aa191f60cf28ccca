import { expect, test } from 'vitest'
import { codeFrom, couponNumber, printed, readCode } from './coupon-code.ts'

const ID = 'cpn_01ARYZ6S41TSV4RRFFQ69G5FAV'

test('a coupon has a number that can be read aloud, and a code for tills', () => {
  expect(couponNumber(ID)).toBe('Q6 9G5F AV')
  expect(codeFrom(ID)).toBe('TSV4RRFFQ69G5FAV')
  expect(printed(codeFrom(ID))).toBe('TSV4 RRFF Q69G 5FAV')
})

test('a code is read as people type it; of another till’s only capitals and spaces say nothing', () => {
  expect(readCode(' tsv4-rrff q69g 5fav ')).toBe(codeFrom(ID))
  expect(readCode('OSV4RRFFQ69GSFIL')).toBe('0SV4RRFFQ69GSF11')
  expect(readCode(' Summer-2026 ')).toBe('SUMMER-2026')
  expect(readCode('１２３４-５６７８')).toBe('12345678')
})
