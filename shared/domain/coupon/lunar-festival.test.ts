import { expect, test } from 'vitest'
import { FESTIVALS, festivalDay } from './lunar-festival.ts'

/** 行政院人事行政總處 and the Hong Kong Observatory's conversion tables. */
const SPRING = [
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
]
const DRAGON_BOAT = [
  '2024-06-10',
  '2025-05-31',
  '2026-06-19',
  '2027-06-09',
  '2028-05-28',
  '2029-06-16',
  '2030-06-05',
  '2031-06-24',
  '2032-06-12',
  '2033-06-01',
  '2034-06-20',
  '2035-06-10',
]
const MID_AUTUMN = [
  '2024-09-17',
  '2025-10-06',
  '2026-09-25',
  '2027-09-15',
  '2028-10-03',
  '2029-09-22',
  '2030-09-12',
  '2031-10-01',
  '2032-09-19',
  '2033-09-08',
  '2034-09-27',
  '2035-09-16',
]

test.each([
  ['spring', SPRING],
  ['dragon-boat', DRAGON_BOAT],
  ['mid-autumn', MID_AUTUMN],
] as const)('%s falls on its day from 2024 to 2035', (festival, days) => {
  expect(days.map((day) => festivalDay(festival, Number(day.slice(0, 4))))).toEqual(days)
})

test('the others fall on theirs, also in a year with a leap month', () => {
  expect(festivalDay('lantern', 2026)).toBe('2026-03-03')
  expect(festivalDay('lantern', 2027)).toBe('2027-02-20')
  expect(festivalDay('lantern', 2030)).toBe('2030-02-17')
  expect(festivalDay('qixi', 2025)).toBe('2025-08-29')
  expect(festivalDay('ghost', 2025)).toBe('2025-09-06')
  expect(festivalDay('double-ninth', 2025)).toBe('2025-10-29')
  expect(festivalDay('qixi', 2026)).toBe('2026-08-19')
})

test('each year has them all, in their order', () => {
  for (let year = 2024; year <= 2035; year++) {
    const days = FESTIVALS.map((one) => festivalDay(one, year))
    expect(days).toEqual([...days].sort())
    expect(days.every((day) => day.startsWith(String(year)))).toBe(true)
  }
})
