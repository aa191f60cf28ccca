import { expect, test } from 'vitest'
import { endOfDay, endOfPeriod, monthsAfter, startOfDay, weekdayOf } from './calendar.ts'

test('a month later is the month’s last day when it has no such day', () => {
  expect(monthsAfter('2027-01-31T02:00:00.000Z', 1)).toBe('2027-02-28T15:59:59.999Z')
  expect(monthsAfter('2026-11-30T20:00:00.000Z', 3)).toBe('2027-03-01T15:59:59.999Z')
})

test('a day is Taipei’s, from its midnight to its last moment', () => {
  expect([startOfDay('2026-12-31'), endOfDay('2026-12-31')]).toEqual([
    '2026-12-30T16:00:00.000Z',
    '2026-12-31T15:59:59.999Z',
  ])
})

test('periods end with their last local day, or so many periods later', () => {
  const lateOnTheLastDay = '2026-12-31T15:00:00.000Z'
  const earlyOnTheFirst = '2026-12-31T16:00:00.000Z'
  expect(endOfPeriod(lateOnTheLastDay, 'month')).toBe('2026-12-31T15:59:59.999Z')
  expect(endOfPeriod(earlyOnTheFirst, 'month')).toBe('2027-01-31T15:59:59.999Z')
  expect(endOfPeriod('2026-05-10T00:00:00.000Z', 'quarter')).toBe('2026-06-30T15:59:59.999Z')
  expect(endOfPeriod('2026-05-10T00:00:00.000Z', 'year', 1)).toBe('2027-12-31T15:59:59.999Z')
})

test('a weekday is that of the business day, which may end after midnight', () => {
  const oneOnSunday = '2026-11-21T17:00:00.000Z'
  expect([weekdayOf(oneOnSunday), weekdayOf(oneOnSunday, 4)]).toEqual([0, 6])
})
