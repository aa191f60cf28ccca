import { expect, test } from 'vitest'
import { cellOf, namedBy, plainKey } from './reward-key.ts'

test('a cell on the way is told from a full card, whichever act earned it', () => {
  expect(cellOf('3.5')).toEqual({ round: 3, cell: 5 })
  expect(cellOf(namedBy('3.5', '0k2fz9a'))).toEqual({ round: 3, cell: 5 })
  expect(cellOf('3')).toBeUndefined()
  expect(cellOf(namedBy('3', '0k2fz9a'))).toBeUndefined()
})

test('a cell of who joined is none of this card’s', () => {
  expect(cellOf('3.5~mrg_1')).toBeUndefined()
  expect(cellOf(namedBy('3.5~mrg_1', '0k2fz9a'))).toBeUndefined()
})

test('without its act a reward is called what the card calls it', () => {
  expect(plainKey(namedBy('3.5', '0k2fz9a'))).toBe('3.5')
  expect(plainKey('3')).toBe('3')
})
