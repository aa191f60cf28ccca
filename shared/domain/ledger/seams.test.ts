import { expect, test } from 'vitest'
import { isOneAccount, seamsBetween } from './seams.ts'

const lots = (...ids: number[]) => ids.map((id) => ({ id }))

test('lots on both sides of a seam are of two accounts, those on one side of one', () => {
  const [three, four, seven] = [{ id: 3 }, { id: 4 }, { id: 7 }]
  expect(isOneAccount([3], three, four)).toBe(false)
  expect(isOneAccount([3], seven, three)).toBe(false)
  expect(isOneAccount([3], four, seven)).toBe(true)
  expect(isOneAccount([3, 6], four, seven)).toBe(false)
  expect(isOneAccount([], three, seven)).toBe(true)
})

test('a seam is kept while there are lots on both sides of it, and one of those that part the same', () => {
  expect(seamsBetween([3, 6], lots(2, 5, 9))).toEqual([3, 6])
  expect(seamsBetween([3, 4, 6], lots(9, 2))).toEqual([3])
  expect(seamsBetween([3, 6], lots(4, 5))).toEqual([])
  expect(seamsBetween([3, 6], [])).toEqual([])
})
