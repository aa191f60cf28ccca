import { expect, test } from 'vitest'
import { addDuration } from './duration.ts'
import { openingTime } from './kept-clock.ts'

const at = (text: string) => Date.parse(text)

test.each([
  ['P3D', '2026-11-24T02:00:00Z'],
  ['PT90M', '2026-11-21T03:30:00Z'],
  ['P1M', '2026-12-21T02:00:00Z'],
  ['P1W', '2026-11-28T02:00:00Z'],
  ['P1DT2H3M4.5S', '2026-11-22T04:03:04.500Z'],
])('%s', (duration, expected) => {
  expect(addDuration(at('2026-11-21T02:00:00Z'), duration)).toBe(at(expected))
})

test.each(['3 days', 'P', 'PT', '', '-P1D'])("'%s' is refused with a sentence", (duration) => {
  expect(() => addDuration(0, duration)).toThrow('is no ISO 8601 duration')
})

test('the world opens at ten in Taipei of the day that it is there', () => {
  expect(openingTime(at('2026-11-21T17:00:00Z'))).toBe(at('2026-11-22T02:00:00Z'))
  expect(openingTime(at('2026-11-21T15:59:59Z'))).toBe(at('2026-11-21T02:00:00Z'))
})
