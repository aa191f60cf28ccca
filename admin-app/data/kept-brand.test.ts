import { expect, it } from 'vitest'
import { brandToShow } from './kept-brand.ts'

const brands = [{ id: 'brd_a' }, { id: 'brd_b' }]

it('the address names the brand, then the last choice, then the first one', () => {
  expect(brandToShow(brands, 'brd_b', 'brd_a').id).toBe('brd_b')
  expect(brandToShow(brands, undefined, 'brd_b').id).toBe('brd_b')
  expect(brandToShow(brands).id).toBe('brd_a')
})

it('nobody is shown a brand that is not theirs', () => {
  expect(brandToShow(brands, 'brd_other', 'brd_gone').id).toBe('brd_a')
})
