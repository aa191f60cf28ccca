import { expect, test } from 'vitest'
import { money, saySkipped, sayTaken, sayUsable } from './say-till.ts'

const name = { 'zh-Hant': '海風點數' }
const unit = { 'zh-Hant': '點' }
const programId = 'crd_1' as never

test('a card that gives nothing says why, also for a reason nobody has told this page', () => {
  expect(saySkipped({ programId, name, why: 'too-soon' })).toBe('海風點數：離上次集點太近，這次不算')
  expect(saySkipped({ programId, name, why: 'full-moon' })).toBe('海風點數：這次沒有給（full-moon）')
})

test('what may be used is said in money', () => {
  expect(
    sayUsable({ programId, name, unit, available: 80, most: 50, money: 1_005, step: 10, worth: 201, pays: false }),
  ).toBe('海風點數 50 點，可折 NT$1,005')
  expect(money(4280)).toBe('NT$4,280')
})

test('a refund says what comes back and goes back, what is missing, and the coupons that go along', () => {
  const none = { state: 'applied' as const, taken: [], voided: [], returned: [], revived: [], amount: 155, cash: 155 }
  const line = { programId, name, unit, taken: 16, missing: 4, balance: 34 }
  const back = { programId, name, unit, amount: 30, money: 0, balance: 64 }
  const told = { ...none, taken: [line], voided: ['cpn_1' as never], returned: [back], revived: ['cpn_2' as never] }
  expect(sayTaken({ ...told, cash: 100 })).toEqual([
    '海風點數 退回 30 點，共 64 點',
    '海風點數 收回 16 點，剩 34 點',
    '海風點數 有 4 點已經用掉，收不回來',
    '用掉的優惠券 1 張可以再用',
    '退現金 NT$100，其餘退回儲值金',
    '收回還沒用的優惠券 1 張',
  ])
  expect(sayTaken(none)).toEqual(['沒有點數要收回。'])
  expect(sayTaken({ ...none, state: 'awaited' })[0]).toContain('原單')
})
