import { expect, test } from 'vitest'
import type { PointsCard } from '../../../domain/card/points-card.ts'
import { changes } from './changes.ts'

const live: PointsCard = {
  rate: { points: 1, per: 100 },
  multipliers: [],
  lapse: { kind: 'after-earning', months: 12 },
  pendingDays: 0,
  offset: { points: 10, money: 1, mostPercent: 50 },
  exchanges: [],
}

test.each<[string, Partial<PointsCard>, string[]]>([
  ['nothing', {}, []],
  ['a lower rate counts from now on', { rate: { points: 1, per: 200 } }, ['rate: from-now']],
  [
    'a shorter lapse counts for what is earned from now on',
    { lapse: { kind: 'after-earning', months: 3 } },
    ['lapse: from-now'],
  ],
  ['points may be worth more', { offset: { points: 5, money: 1, mostPercent: 100 } }, ['offset: everyone']],
  ['points in hand are not worth less', { offset: { points: 20, money: 1, mostPercent: 50 } }, ['offset: refused']],
  ['nor usable on less of an order', { offset: { points: 10, money: 1, mostPercent: 30 } }, ['offset: refused']],
  ['nor worth nothing', { offset: null }, ['offset: refused']],
])('%s', (_, draft, told) => {
  expect(changes(live, { ...live, ...draft }).map(({ field, effect }) => `${field}: ${effect}`)).toEqual(told)
})

test('points may be worth something where they were not', () => {
  expect(changes({ ...live, offset: null }, live)).toMatchObject([{ field: 'offset', effect: 'everyone' }])
})
