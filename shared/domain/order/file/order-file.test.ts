import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../base/csv.ts'
import { guessColumns } from './guess-columns.ts'
import { findStore, readRow } from './read-row.ts'

const NOW = '2026-11-22T14:00:00.000Z'
const row = (more: object = {}) => readRow({ number: 'A-1', total: '120', paidAt: '2026/11/21 14:05', ...more }, NOW)
const told = (more: object) => {
  const read = row(more)
  return read.ok ? read.value : read.failure
}

describe('columns are guessed by their heads', () => {
  test.each([
    ['訂單編號,實付金額,付款時間,手機,門市名稱', { number: 0, total: 1, paidAt: 2, phone: 3, store: 4 }],
    ['日期,時間,單號,會員編號,合計,發票號碼', { paidAt: 0, time: 1, number: 2, member: 3, total: 4, invoice: 5 }],
    ['Order No.,Total (NT$),Paid at,Mobile,Store', { number: 0, total: 1, paidAt: 2, phone: 3, store: 4 }],
    ['店別,交易序號,總計,電話', { store: 0, number: 1, total: 2, phone: 3 }],
    ['單號,原單號,金額', { number: 0, refundOf: 1, total: 2 }],
    ['原交易序號,交易序號,實收金額', { refundOf: 0, number: 1, total: 2 }],
    ['品名,數量', { name: 0, quantity: 1 }],
    ['單號,商品編號,商品名稱,數量,單價,實付金額', { number: 0, sku: 1, name: 2, quantity: 3, price: 4, total: 5 }],
    ['Order ID,SKU,Item name,Qty,Unit price', { number: 0, sku: 1, name: 2, quantity: 3, price: 4 }],
    [
      '注文番号,商品コード,商品名,数量,単価,合計金額,注文日時',
      { number: 0, sku: 1, name: 2, quantity: 3, price: 4, total: 5, paidAt: 6 },
    ],
    ['備註', {}],
  ])('%s', (heads, columns) => {
    expect(guessColumns(readCsv(heads)[0]!)).toEqual(columns)
  })
})

describe('a line is read as cash registers print it', () => {
  test.each([
    ['120', 120],
    ['1,200', 1200],
    ['NT$ 1,200', 1200],
    ['１２０元', 120],
    ['120.00', 120],
    ['-120', 'total-negative'],
    ['(120)', 'total-negative'],
    ['120.5', 'total-wrong'],
    ['', 'total-wrong'],
    ['99999999', 'total-wrong'],
    ['一百', 'total-wrong'],
  ])('total %s', (total, expected) => {
    const read = told({ total })
    expect(typeof read === 'string' ? read : read.total).toBe(expected)
  })
  test.each([
    ['2026/11/21 14:05', undefined, '2026-11-21T06:05:00.000Z'],
    ['2026-11-21T14:05:30', undefined, '2026-11-21T06:05:30.000Z'],
    ['2026-11-21T06:05:30Z', undefined, '2026-11-21T06:05:30.000Z'],
    ['115/11/21', '14:05', '2026-11-21T06:05:00.000Z'],
    ['115年11月21日 下午 2:05', undefined, '2026-11-21T06:05:00.000Z'],
    ['20261121', '上午 12:05', '2026-11-20T16:05:00.000Z'],
    ['1151121 2:05 PM', undefined, '2026-11-21T06:05:00.000Z'],
    ['2026/11/21', undefined, '2026-11-21T04:00:00.000Z'],
    ['', undefined, NOW],
    ['2026/02/30', undefined, 'time-wrong'],
    ['昨天', undefined, 'time-wrong'],
    ['2026/11/21 25:00', undefined, 'time-wrong'],
  ])('paid at %s %s', (paidAt, time, expected) => {
    const read = told({ paidAt, time })
    expect(typeof read === 'string' ? read : read.paidAt).toBe(expected)
  })
  test('a day that is today and without a clock is not yet to come', () => {
    const early = readRow({ number: 'A', total: '1', paidAt: '2026/11/22' }, '2026-11-22T01:00:00.000Z')
    expect(early).toMatchObject({ ok: true, value: { paidAt: '2026-11-22T01:00:00.000Z' } })
  })
  test('a number is needed, and is one word', () => {
    expect(told({ number: ' ' })).toBe('number-missing')
    expect(told({ number: '單 1' })).toBe('number-wrong')
    expect(told({ number: '#1001' })).toMatchObject({ number: '1001' })
  })
  test.each([['-120'], ['(120)'], ['NT$120']])('a row that names an order is a refund of it, written %s', (total) => {
    expect(told({ total, refundOf: '#A-7' })).toMatchObject({ number: 'A-1', total: 120, refundOf: 'A-7' })
  })
  test('a refund is of something', () => {
    expect(told({ total: '0', refundOf: 'A-7' })).toBe('total-wrong')
    expect(told({ total: '120', refundOf: '單 7' })).toBe('number-wrong')
  })
  test('a member is named by code before phone; a phone has its zero back', () => {
    expect(told({ phone: '912345678' })).toMatchObject({ named: { phone: '0912345678' } })
    expect(told({ phone: '0912-345-678', member: '1234567890' })).toMatchObject({ named: { code: '1234567890' } })
    expect(told({ phone: ' ' })).not.toHaveProperty('named')
  })
  test('an invoice number that is none is left out', () => {
    expect(told({ invoice: 'AB-12345678' })).toMatchObject({ invoice: 'AB12345678' })
    expect(told({ invoice: '作廢' })).not.toHaveProperty('invoice')
  })
})

test('a store is found by id, code, name, or its name without the word 店', () => {
  const stores = [
    { id: 'sto_1', name: '永康店', code: 'YK' },
    { id: 'sto_2', name: '赤峰店' },
  ]
  for (const said of ['sto_1', 'yk', '永康店', '永康']) expect(findStore(stores, said)?.id).toBe('sto_1')
  expect(findStore(stores, '信義')).toBeUndefined()
})
