import { expect, test } from 'vitest'
import { maySecond, needsSecond } from './second-hand.ts'

test('one person pays out alone up to the limit of the day, whatever the parts', () => {
  expect(needsSecond(1_000, 0, 1_000)).toBe(false)
  expect(needsSecond(1, 1_000, 1_000)).toBe(true)
  expect(needsSecond(1_001, 0, 1_000)).toBe(true)
})

test('nobody is their own second', () => {
  expect(maySecond('clk_1', 'clk_1')).toMatchObject({ failure: 'second-same' })
  expect(maySecond('clk_1', 'clk_2').ok).toBe(true)
})
