import { expect, test } from 'vitest'
import { readScanned } from './scanned-code.ts'

const own = { liffId: '2008123456-aBcDeFgH', brandId: 'brd_1' }

test.each([
  ['https://liff.line.me/2008123456-aBcDeFgH/c/X1Y2', 'X1Y2'],
  ['http://localhost:4001/liff/2008123456-aBcDeFgH/c/X1Y2', 'X1Y2'],
  ['https://app.test/liff/brd_1/c/X1Y2', 'X1Y2'],
  ['https://app.test/liff/brd_1?liff.state=%2Fc%2FX1Y2', 'X1Y2'],
  [' 482916 ', '482916'],
])('%s is a counter code of ours', (value, code) => {
  expect(readScanned(value, own)).toEqual({ kind: 'code', code })
})

test.each(['https://liff.line.me/1111111111-other000/c/X1Y2', 'https://example.com', 'hello', '48291'])(
  '%s is not',
  (value) => {
    expect(readScanned(value, own)).toEqual({ kind: 'other' })
  },
)

test('with a coupon in hand the counter of another brand counts too, and nothing else does', () => {
  const url = 'https://liff.line.me/1111111111-other000/c/k3m9pq-482916-x_Y-2'
  expect(readScanned(url, own)).toEqual({ kind: 'other' })
  expect(readScanned(url, { ...own, anyCounter: true })).toEqual({ kind: 'code', code: 'k3m9pq-482916-x_Y-2' })
  expect(readScanned('https://example.com/c/X1Y2', { ...own, anyCounter: true })).toEqual({ kind: 'other' })
})

test.each([
  ['https://liff.line.me/2008123456-aBcDeFgH/s/YK0318?p=YK-01', 'YK-01'],
  ['https://app.test/liff/brd_1/s/YK0318?p=YK-01', 'YK-01'],
  ['https://app.test/liff/brd_1?liff.state=%2Fs%2FYK0318%3Fp%3DYK-01', 'YK-01'],
])('%s is a printed 立牌 of ours', (value, poster) => {
  expect(readScanned(value, own)).toEqual({ kind: 'poster', poster })
})

test.each([
  'https://liff.line.me/1111111111-other000/s/YK0318?p=YK-01',
  'https://liff.line.me/2008123456-aBcDeFgH/s/YK0318',
  'https://liff.line.me/2008123456-aBcDeFgH/coupons?p=YK-01',
])('%s is none', (value) => {
  expect(readScanned(value, own)).toEqual({ kind: 'other' })
})
