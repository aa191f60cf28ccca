import { expect, test } from 'vitest'
import { isCoupon, readHand } from './read-hand.ts'

test('a typed mobile number is a phone; a scanned one is a member’s code', () => {
  expect(readHand('0912-345-678', 'typed')).toEqual({ phone: '0912345678' })
  expect(readHand('＋886 912 345 678', 'typed')).toEqual({ phone: '+886912345678' })
  expect(readHand('0912345678', 'scanned')).toEqual({ code: '0912345678' })
})

test('digits are a member’s code, letters a coupon’s, anything else nobody’s', () => {
  expect(readHand('12345 67890', 'typed')).toEqual({ code: '1234567890' })
  expect(isCoupon(readHand('4f7k 2qm0 4f7k 2qm0', 'scanned')!)).toBe(true)
  expect(isCoupon({ code: '1234567890' })).toBe(false)
  expect(readHand('https://liff.line.me/1-2/c/abc', 'scanned')).toBeNull()
  expect(readHand('12', 'typed')).toBeNull()
})

test('codes of a shop’s own till keep what is in them', () => {
  expect(readHand('till-1', 'scanned')).toEqual({ code: 'TILL-1' })
  expect(readHand('Summer_26.A', 'typed')).toEqual({ code: 'SUMMER_26.A' })
})
