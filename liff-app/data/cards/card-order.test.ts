import { expect, test } from 'vitest'
import { laidOut, nearestFirst } from './card-order.ts'
import { pointsCard, stampCard } from './cards.fixture.ts'
import { isStampCard, missingOn, nextReward, roundOf } from './stamp-shown.ts'

test('what is nearest to its reward comes first, what has nothing to reach after it, what is over last', () => {
  const far = stampCard(2)
  const near = stampCard(9)
  const over = stampCard(0, { round: 2, shown: { isOver: true } })
  const plain = pointsCard(500)
  const reachable = pointsCard(50, { goal: 100 })
  expect(nearestFirst([over, plain, far, reachable, near])).toEqual([near, reachable, far, plain, over])
})

test('what owes is as far as what is empty', () => {
  const owing = pointsCard(-20, { goal: 100 })
  const empty = stampCard(0)
  expect(nearestFirst([owing, empty])).toEqual([owing, empty])
})

test('sleeves lie above the other papers', () => {
  const [points, stamp] = [pointsCard(1), stampCard(1)]
  expect(laidOut([points, stamp])).toEqual([stamp, points])
})

test('the next reward may be one on the way', () => {
  const halfway = [{ at: 5, words: { 'zh-Hant': '餅乾' } }]
  expect(nextReward(stampCard(3, { shown: { halfway } }))).toEqual({ missing: 2, words: { 'zh-Hant': '餅乾' } })
  expect(nextReward(stampCard(5, { shown: { halfway } }))).toMatchObject({ missing: 5 })
})

test('what is owed is missing too', () => {
  expect(missingOn({ ...stampCard(3), balance: 1 })).toBe(9)
})

test('a programme’s last card keeps its number when it is over', () => {
  expect(roundOf(stampCard(0, { round: 2, shown: { isOver: true } }))).toBe(1)
  expect(roundOf(stampCard(3, { round: 2 }))).toBe(2)
})

test('a card of another kind is no stamp card', () => {
  expect(isStampCard(pointsCard(3))).toBe(false)
  expect(isStampCard(undefined)).toBe(false)
})
