import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlace, sayPlace } from './read-place.ts'

test('what a map copies is read, with a comma of either width or none', () => {
  for (const text of ['25.0330, 121.5654', '25.0330，121.5654', ' 25.0330 121.5654 '])
    expect(readPlace(text)).toEqual({ lat: 25.033, lng: 121.5654 })
})
test('what was said is read as the same place', () => {
  const place = fc.record({
    lat: fc.integer({ min: -9_000, max: 9_000 }),
    lng: fc.integer({ min: -18_000, max: 18_000 }),
  })
  fc.assert(
    fc.property(place, ({ lat, lng }) => {
      const there = { lat: lat / 100, lng: lng / 100 }
      expect(readPlace(sayPlace(there))).toEqual(there)
    }),
  )
})
test.each(['', '25.03', '永康街 31 巷', '91, 121', '25, 181', '25, 121, 3', '25, x'])('%j is no place', (text) =>
  expect(readPlace(text)).toBeUndefined(),
)
