import { expect, test } from 'vitest'
import { bundle, mayPublish } from './bundle.ts'

const coffee = { brand: 'brd_00000000000000000000000000', campaign: 'cmp_00000000000000000000000000' }
const points = { program: 'crd_00000000000000000000000000', amount: 100 }
const made = (more: object) =>
  bundle.parse({ name: { 'zh-Hant': '入會大禮' }, coupons: [coffee], points: null, ...more })
const word = (of: object, prospect: Partial<Parameters<typeof mayPublish>[1]> = {}) => {
  const found = mayPublish(made(of), { isLive: () => true, creditsPoints: false, ...prospect })
  return found.ok ? 'ok' : found.failure
}

test('a gift of coupons is published when all of them are live', () => {
  expect(word({})).toBe('ok')
  expect(word({}, { isLive: () => false })).toBe('bundle-coupon-not-live')
})

test('a gift with points waits until somebody can credit them', () => {
  expect(word({ points })).toBe('bundle-points-not-ready')
  expect(word({ points }, { creditsPoints: true })).toBe('ok')
})

test('no gift is empty, and none has no or half points', () => {
  for (const wrong of [{ coupons: [] }, { points: { ...points, amount: 0 } }, { points: { ...points, amount: 1.5 } }])
    expect(() => made(wrong)).toThrow()
})
