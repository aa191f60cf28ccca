import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatherRows, type FileRow } from './gather-rows.ts'
import { readRow } from './read-row.ts'

const NOW = '2026-11-22T14:00:00.000Z'
const latte = (more: Partial<FileRow> = {}): FileRow => ({
  line: 2,
  number: 'A-1',
  total: '',
  sku: 'LATTE',
  quantity: '2',
  price: '150',
  ...more,
})
const beans = (more: Partial<FileRow> = {}) => latte({ line: 3, sku: 'BEANS', quantity: '1', price: '600', ...more })
const read = (rows: FileRow[]) => gatherRows(rows).orders.map((order) => readRow(order, NOW))

describe('rows of one number are one order', () => {
  test.each([
    ['summed where nobody says a total', [latte(), beans()], 900],
    ['said once', [latte({ total: '800' }), beans()], 800],
    ['said on each row', [latte({ total: '800' }), beans({ total: 'NT$800' })], 800],
    ['of each line', [latte({ total: '300' }), beans({ total: '600' })], 900],
    [
      'of lines that cost the same',
      [latte(), latte({ line: 3, sku: 'MOCHA' })].map((row) => ({ ...row, total: '300' })),
      600,
    ],
  ])('its total is %s', (_, rows, total) => {
    expect(read(rows)).toMatchObject([{ ok: true, value: { number: 'A-1', total, lines: { length: 2 } } }])
  })

  test('of two stores they are two orders, and of a refund another again', () => {
    expect(
      gatherRows([latte({ store: '永康' }), beans({ store: '赤峰' }), beans({ line: 4, refundOf: 'A-0' })]).orders,
    ).toHaveLength(3)
  })

  test.each([
    ['totals that are neither', [latte({ total: '800' }), beans({ total: '700' })], 'number-repeated'],
    ['two buyers', [latte({ phone: '0912345678' }), beans({ phone: '0987654321' })], 'rows-differ'],
    ['two days', [latte({ paidAt: '2026/11/20' }), beans({ paidAt: '2026/11/21' })], 'rows-differ'],
    [
      'more lines than an order has',
      Array.from({ length: 201 }, (_, nth) => latte({ line: nth + 2 })),
      'lines-too-many',
    ],
  ])('with %s each of them is refused', (_, rows, why) => {
    const { orders, refused } = gatherRows(rows)
    expect(orders).toEqual([])
    expect(refused).toEqual(rows.map(({ line, number }) => ({ line, number, why })))
  })

  test('of a refund what came back is so many, written with a sign or without', () => {
    const back = { refundOf: 'A-0', quantity: '-1' }
    expect(read([latte({ ...back, total: '-150' }), beans({ ...back, total: '(600)' })])).toMatchObject([
      {
        value: {
          refundOf: 'A-0',
          total: 750,
          lines: [
            { sku: 'BEANS', quantity: 1 },
            { sku: 'LATTE', quantity: 1 },
          ],
        },
      },
    ])
  })

  test.each([['1.5'], ['-1'], ['0'], ['10000'], ['兩']])('%s pieces of something are refused', (quantity) => {
    expect(read([latte({ quantity }), beans()])).toMatchObject([{ ok: false, failure: 'line-wrong' }])
  })
})

test('a file with totals only is read as it stands', () => {
  const rows = [
    { line: 2, number: 'A-1', total: '120', phone: '0912345678' },
    { line: 3, number: '', total: '90' },
  ]
  expect(gatherRows(rows)).toEqual({ orders: rows, rowsOf: new Map(), refused: [], lines: 0 })
})

const rowOf = fc.record({
  number: fc.constantFrom('A-1', 'A-2', '#A-2'),
  store: fc.constantFrom(undefined, '永康'),
  total: fc.constantFrom('', '', '120', '240'),
  sku: fc.constantFrom('LATTE', 'BEANS', undefined),
  name: fc.constantFrom('拿鐵', undefined),
  quantity: fc.constantFrom('1', '2', undefined),
  price: fc.constantFrom('120', '60'),
  phone: fc.constantFrom(undefined, undefined, '0912345678'),
})

test('rows of a file in any order are the same orders', () => {
  const about = (rows: readonly object[]) => {
    const { orders, refused } = gatherRows(rows as FileRow[])
    const all = [...orders.map((order) => JSON.stringify(readRow(order, NOW))), ...refused.map(({ why }) => why)]
    return all.toSorted()
  }
  const shuffled = fc
    .array(rowOf, { maxLength: 12 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      const numbered = (of: readonly object[]) => of.map((row, nth) => ({ ...row, line: nth + 2 }))
      expect(about(numbered(others))).toEqual(about(numbered(rows)))
    }),
  )
})
