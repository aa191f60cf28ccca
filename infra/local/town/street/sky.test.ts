import { expect, test } from 'vitest'
import { skyAt } from './sky.ts'

test('the sun rises at six on the left, stands highest at noon and sets at six', () => {
  expect(skyAt(6)).toEqual({ isNight: false, x: 310, y: 100 })
  expect(skyAt(12)).toEqual({ isNight: false, x: 655, y: 14 })
  expect(skyAt(17.99).x).toBeGreaterThan(990)
})

test('the moon takes over for the night', () => {
  expect(skyAt(18)).toEqual({ isNight: true, x: 310, y: 100 })
  expect(skyAt(0)).toEqual({ isNight: true, x: 655, y: 14 })
  expect(skyAt(5.99).isNight).toBe(true)
})
