import { expect, test } from 'vitest'
import { brandsIn, bundle, mayPublish } from './bundle.ts'

const HERE = 'brd_00000000000000000000000000'
const THERE = 'brd_00000000000000000000000001'
const coffee = { brand: HERE, campaign: 'cmp_00000000000000000000000000' }
const points = { brand: THERE, program: 'crd_00000000000000000000000000', amount: 100 }
const made = (more: object) => bundle.parse({ name: { 'zh-Hant': '入會大禮' }, coupons: [coffee], points: [], ...more })
const word = (of: object, prospect: Partial<Parameters<typeof mayPublish>[1]> = {}) => {
  const found = mayPublish(made(of), { isLive: () => true, credits: () => true, ...prospect })
  return found.ok ? 'ok' : found.failure
}

test('a gift is published when all that it gives is live', () => {
  expect(word({ points: [points] })).toBe('ok')
  expect(word({}, { isLive: () => false })).toBe('bundle-coupon-not-live')
  expect(word({ points: [points] }, { credits: (brand) => brand === HERE })).toBe('bundle-points-not-ready')
})

test('a gift may be of several brands', () => {
  expect(brandsIn(made({ points: [points] }))).toEqual([HERE, THERE])
})

test('no gift is empty, none has no or half points, and none credits a card twice', () => {
  for (const wrong of [
    { coupons: [] },
    { points: [{ ...points, amount: 0 }] },
    { points: [{ ...points, amount: 1.5 }] },
    { points: [points, points] },
  ])
    expect(() => made(wrong)).toThrow()
  expect(made({ coupons: [], points: [points] }).points).toHaveLength(1)
})
