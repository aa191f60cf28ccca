import { expect, test } from 'vitest'
import { change, quantityOf, totalOf } from './basket-lines.ts'

const products = [
  { sku: 'LATTE', name: '拿鐵', price: 150, category: '咖啡' },
  { sku: 'CAKE', name: '起司蛋糕', price: 200, category: '甜點' },
]

test('a product is pressed twice and a second one once', () => {
  const lines = change(change(change([], 'LATTE', 1), 'CAKE', 1), 'LATTE', 1)
  expect(lines).toEqual([
    { sku: 'LATTE', quantity: 2 },
    { sku: 'CAKE', quantity: 1 },
  ])
  expect([quantityOf(lines, 'LATTE'), totalOf(lines, products)]).toEqual([2, 500])
})

test('the last one taken off takes its line along, and nothing goes below none', () => {
  const lines = change([{ sku: 'CAKE', quantity: 1 }], 'CAKE', -1)
  expect(lines).toEqual([])
  expect(change(lines, 'CAKE', -1)).toEqual([])
})

test('no more come back than were bought', () => {
  expect(change([{ sku: 'CAKE', quantity: 2 }], 'CAKE', 1, 2)).toEqual([{ sku: 'CAKE', quantity: 2 }])
})
