import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrOfDigits } from './qr-digits.ts'

test('any member code has the modules that the QR library draws', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,34}$/), (digits) => {
      const { data } = encode(digits, {
        ecc: 'M',
        border: 0,
        minVersion: 1,
        maxVersion: 1,
        maskPattern: 0,
        boostEcc: false,
      })
      expect(qrOfDigits(digits)).toEqual(data)
    }),
    { numRuns: 300 },
  )
})

test('letters are refused', () => {
  expect(() => qrOfDigits('41A3')).toThrow(RangeError)
})
