import { expect, test } from 'vitest'
import { cellsOf, ordersOf, withoutRepeats } from './order-row.ts'

const NOW = '2026-11-22T02:00:00.000Z'

test('cells are taken from their columns, counted from the line after the head; empty ones are left out', () => {
  expect(
    cellsOf(
      [
        ['120', ' A-1 ', ''],
        ['', '', ''],
      ],
      { number: 1, total: 0, phone: 2 },
    ),
  ).toEqual([
    { line: 2, number: 'A-1', total: '120' },
    { line: 3, number: '', total: '' },
  ])
})

test('a number that comes twice is one order where both say the same, and a mistake where they do not', () => {
  const row = (line: number, number: string, total: string) => ({ line, number, total })
  const rows = [row(2, 'A-1', '120'), row(3, 'A-1', 'NT$120'), row(4, 'A-1', '90'), row(5, '', ''), row(6, '', '')]
  expect(withoutRepeats(rows, NOW)).toEqual({
    rows: [rows[0], rows[3], rows[4]],
    repeated: [{ line: 4, number: 'A-1', why: 'number-repeated' }],
    twice: 1,
  })
})

test('refunds are sent after all orders, and those of an order of the same file are known', () => {
  const back = { line: 2, number: 'R-1', total: '-50', refundOf: '#A-1' }
  const other = { line: 3, number: 'R-2', total: '-50', refundOf: 'A-9' }
  const sold = { line: 4, number: 'A-1', total: '120' }
  const { rows, backOfOwn } = ordersOf([back, other, sold], NOW)
  expect(rows).toEqual([sold, back, other])
  expect(backOfOwn).toEqual(new Set([2]))
})
