import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysLater, endOfDay, lastDayOf } from './days.ts'

test('the last day of a coupon is the one that people know it by, also where it lasts until 04:00 of the next', () => {
  expect(lastDayOf(endOfDay('2026-11-30', 4))).toBe('2026-11-30')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 11 }), (later, hour) => {
      const day = daysLater('2026-01-01', later)
      expect(lastDayOf(endOfDay(day, hour))).toBe(day)
    }),
  )
})
