import { expect, test } from 'vitest'
import { birthdayAfter, giftDay, nextBirthday, nextTry, waitsUntil, yearOf } from './birthday-gift.ts'

const NOW = '2026-11-21T04:00:00.000Z'

test.each([
  ['later this year', '12-24', '2026-12-23T16:00:00.000Z', '2026-12-23T16:00:00.000Z'],
  ['today', '11-21', '2026-11-20T16:00:00.000Z', '2027-11-20T16:00:00.000Z'],
  ['over for this year', '03-08', '2027-03-07T16:00:00.000Z', '2027-03-07T16:00:00.000Z'],
])('a birthday that is %s', (_, day, next, after) => {
  expect(nextBirthday(day, NOW)).toBe(next)
  expect(birthdayAfter(day, NOW)).toBe(after)
})

test('a leap day is kept on 28 February, with the year told or without', () => {
  expect([giftDay('02-29'), giftDay('1996-02-29'), giftDay('1996-03-01')]).toEqual(['02-28', '02-28', '03-01'])
})

test('the year of a gift is the year of the birthday in Taipei', () => {
  expect(yearOf('2026-12-31T16:00:00.000Z')).toBe('2027')
})

test.each([
  ['early in a month waits for the rest of it', '2026-11-02T16:00:00.000Z', '2026-11-30T15:59:59.999Z'],
  ['at the end of a month waits for two weeks', '2026-11-29T16:00:00.000Z', '2026-12-14T15:59:59.999Z'],
])('a gift of a birthday %s', (_, due, until) => {
  expect(waitsUntil(due)).toBe(until)
})

test('a gift that waits is tried every day, on its last day too', () => {
  const until = '2026-11-30T15:59:59.999Z'
  expect(nextTry({ until }, '2026-11-28T16:05:00.000Z')).toBe('2026-11-29T16:00:00.000Z')
  expect(nextTry({ until }, '2026-11-29T16:05:00.000Z')).toBeUndefined()
})
