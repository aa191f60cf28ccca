import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, businessDay, DAY, daysUntil, endOfDayAfter, epochSeconds, HOUR, instant, ms } from './time.ts'

const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }).map(instant)

describe('a business day', () => {
  test('is the day in Taipei, not in Greenwich', () => {
    expect(businessDay('2026-11-20T15:59:59.999Z')).toBe('2026-11-20')
    expect(businessDay('2026-11-20T16:00:00.000Z')).toBe('2026-11-21')
  })
  test('that ends at four lasts until four of the next morning', () => {
    expect(businessDay('2026-11-20T19:59:59.999Z', 4)).toBe('2026-11-20')
    expect(businessDay('2026-11-20T20:00:00.000Z', 4)).toBe('2026-11-21')
  })
  test('never runs backwards, and has 24 hours', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 23 }), (at, endsAt) => {
        const next = businessDay(after(at, DAY), endsAt)
        expect(next > businessDay(at, endsAt)).toBe(true)
        expect(businessDay(after(at, HOUR), endsAt) >= businessDay(at, endsAt)).toBe(true)
      }),
    )
  })
})

test('seven days of validity end with the last instant of the seventh day in Taipei', () => {
  expect(endOfDayAfter('2026-11-21T02:00:00.000Z', 7)).toBe('2026-11-28T15:59:59.999Z')
  expect(endOfDayAfter('2026-11-20T16:00:00.000Z', 0)).toBe('2026-11-21T15:59:59.999Z')
})

test('the end of a day lies in that day, and the next instant does not', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 730 }), (at, days) => {
      const end = endOfDayAfter(at, days)
      const day = businessDay(after(at, days * DAY))
      expect(businessDay(end)).toBe(day)
      expect(businessDay(after(end, 1)) > day).toBe(true)
    }),
  )
})

test('days left are whole, rounded up, and never below zero', () => {
  const now = '2026-11-21T02:00:00.000Z'
  expect(daysUntil(after(now, 1), now)).toBe(1)
  expect(daysUntil(after(now, DAY), now)).toBe(1)
  expect(daysUntil(after(now, DAY + 1), now)).toBe(2)
  expect(daysUntil(now, now)).toBe(0)
  expect(daysUntil(after(now, -DAY), now)).toBe(0)
})

test('instants survive the way to milliseconds and back, and sort as text', () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      expect(instant(ms(a))).toBe(a)
      expect(a < b).toBe(ms(a) < ms(b))
      expect(epochSeconds(a)).toBe(Math.floor(ms(a) / 1_000))
    }),
  )
})
