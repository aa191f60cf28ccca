import { expect, test } from 'vitest'
import { nextOpening, openHours } from './open-hours.ts'

/** Saturday, 10:00 in Taipei. */
const SATURDAY = '2026-11-21T02:00:00.000Z'
const taipei = (local: string) => new Date(`${local}:00.000+08:00`).toISOString()

test('without weekdays and hours it is always open', () => {
  expect(nextOpening(undefined, SATURDAY)).toBe(SATURDAY)
  expect(nextOpening([{}], SATURDAY)).toBe(SATURDAY)
})

test('on working days it opens on Monday, as the day begins', () => {
  const open = [{ weekdays: [1, 2, 3, 4, 5] }]
  expect(nextOpening(open, SATURDAY)).toBe(taipei('2026-11-23T00:00'))
  expect(nextOpening(open, taipei('2026-11-23T13:00'))).toBe(taipei('2026-11-23T13:00'))
})

test('hours open and close, to the minute', () => {
  const open = [{ hours: [{ from: '14:00', to: '17:00' }] }]
  expect(nextOpening(open, SATURDAY)).toBe(taipei('2026-11-21T14:00'))
  expect(nextOpening(open, taipei('2026-11-21T14:00'))).toBe(taipei('2026-11-21T14:00'))
  expect(nextOpening(open, taipei('2026-11-21T16:59'))).toBe(taipei('2026-11-21T16:59'))
  expect(nextOpening(open, taipei('2026-11-21T17:00'))).toBe(taipei('2026-11-22T14:00'))
})

test('parts add up: weekdays from two o’clock, weekends all day', () => {
  const open = [{ weekdays: [1, 2, 3, 4, 5], hours: [{ from: '14:00', to: '21:00' }] }, { weekdays: [0, 6] }]
  expect(nextOpening(open, SATURDAY)).toBe(SATURDAY)
  expect(nextOpening(open, taipei('2026-11-23T10:00'))).toBe(taipei('2026-11-23T14:00'))
  expect(nextOpening(open, taipei('2026-11-27T21:00'))).toBe(taipei('2026-11-28T00:00'))
})

test('hours that pass midnight belong to the day they began', () => {
  const open = [{ weekdays: [6], hours: [{ from: '22:00', to: '02:00' }] }]
  expect(nextOpening(open, taipei('2026-11-22T01:00'))).toBe(taipei('2026-11-22T01:00'))
  expect(nextOpening(open, taipei('2026-11-21T01:00'))).toBe(taipei('2026-11-21T22:00'))
  expect(nextOpening(open, taipei('2026-11-22T02:00'))).toBe(taipei('2026-11-28T22:00'))
})

test('where the day ends at four, two in the morning is still the evening before', () => {
  const friday = [{ weekdays: [5] }]
  expect(nextOpening(friday, taipei('2026-11-21T02:00'), 4)).toBe(taipei('2026-11-21T02:00'))
  expect(nextOpening(friday, taipei('2026-11-21T04:00'), 4)).toBe(taipei('2026-11-27T04:00'))
  const late = [{ weekdays: [5], hours: [{ from: '01:00', to: '03:00' }] }]
  expect(nextOpening(late, taipei('2026-11-21T01:30'), 4)).toBe(taipei('2026-11-21T01:30'))
})

test.each([[[{ weekdays: [7] }]], [[{ weekdays: [] }]], [[{ hours: [{ from: '9:00', to: '10:00' }] }]], [[]]])(
  '%j is no opening',
  (wrong) => expect(openHours.safeParse(wrong).success).toBe(false),
)
