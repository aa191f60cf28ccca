import { expect, test } from 'vitest'
import { sha256 } from '../../platform/chance.ts'
import { pack, unpack } from '../../platform/table/packed.ts'
import { ACT_TEXT } from './act-text.ts'

test('what acts were packed with is what they are read with', () => {
  expect(sha256(ACT_TEXT)).toBe('U-li79Je9AtqvHxgIiHFBjoj8lsFOzbzT8wO4ljG7ZE')
})

test('an act comes out of it as it went in, and is smaller for it', () => {
  const told = {
    coupons: [],
    act: { kind: 'redeem', earned: [], coupon: { 'zh-Hant': '拿鐵' }, spent: null, task: null },
  }
  const act = {
    clerkName: '阿珍',
    name: '林○美',
    told,
    undone: { at: '2026-11-21T02:00:00.000Z', told },
    more: 'x'.repeat(400),
  }
  const packed = pack(act, ACT_TEXT)
  expect(unpack(packed, ACT_TEXT)).toEqual(act)
  expect(packed.length).toBeLessThan(pack(act).length)
})
