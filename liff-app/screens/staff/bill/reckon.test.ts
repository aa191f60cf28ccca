import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reckon, type UsableLine } from './reckon.ts'

const line = (programId: string, more: Partial<UsableLine>): UsableLine =>
  ({ programId, available: 600, most: 600, money: 60, step: 10, worth: 1, pays: false, ...more }) as UsableLine
const points = line('points', {})
const value = line('value', { available: 1_100, most: 300, money: 300, step: 1, pays: true })
const bill = { usable: [value, points], off: 0, total: 300 }

test('points lower the bill, and value pays what they leave', () => {
  expect(reckon(bill, {})).toEqual({ use: [], off: 0, total: 300, due: 300 })
  expect(reckon(bill, { points: 500 })).toMatchObject({ off: 50, total: 250, due: 250 })
  expect(reckon(bill, { value: 'most', points: 'most' })).toMatchObject({ off: 60, total: 240, due: 0 })
  expect(reckon(bill, { value: 100, points: 'most' })).toMatchObject({ off: 60, total: 240, due: 140 })
})

test('what coupons have taken off already counts as taken off', () => {
  expect(reckon({ ...bill, off: 10, total: 290 }, { points: 500 })).toMatchObject({ off: 60, total: 240, due: 240 })
})

test('a number that does not fit is cut to the steps, to what there is and to what is left to pay', () => {
  expect(reckon(bill, { points: 505 }).use).toMatchObject([{ amount: 500, money: 50 }])
  expect(reckon(bill, { points: 9_000 }).use).toMatchObject([{ amount: 600 }])
  expect(reckon(bill, { points: 5 }).use).toEqual([])
  const small = { usable: [points], off: 0, total: 7 }
  expect(reckon(small, { points: 'most' })).toMatchObject({ off: 7, due: 0 })
})

test('nothing is ever below zero, and the parts add up to the bill', () => {
  const lines = fc.array(
    fc.record({
      most: fc.nat(2_000),
      step: fc.integer({ min: 1, max: 50 }),
      worth: fc.integer({ min: 1, max: 9 }),
      pays: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(
      lines,
      fc.nat(3_000),
      fc.array(fc.oneof(fc.nat(2_000), fc.constant('most' as const))),
      (some, total, wanted) => {
        const usable = some.map((one, nth) => line(`${nth}`, one))
        const chosen = Object.fromEntries(wanted.map((one, nth) => [`${nth}`, one]))
        const { use, off, total: left, due } = reckon({ usable, off: 0, total }, chosen)
        const sum = (pays: boolean) =>
          use.filter((one) => one.line.pays === pays).reduce((all, { money }) => all + money, 0)
        expect([off, left, due]).toEqual([sum(false), total - sum(false), total - sum(false) - sum(true)])
        expect(due).toBeGreaterThanOrEqual(0)
        for (const {
          line: { most, step },
          amount,
        } of use)
          expect([amount <= most, amount % step]).toEqual([true, 0])
      },
    ),
  )
})
