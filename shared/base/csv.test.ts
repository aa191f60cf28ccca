import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv.ts'

const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\t', '\n', '\r', ' ', '單', '😀') })
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }))

test('what is written is read back, whatever its cells hold', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const plain = rows.filter((row) => row.some((one) => one !== '')).map((row) => row.map((one) => `x${one}`))
      expect(readCsv(writeCsv([['a', 'b'], ...plain]))).toEqual([['a', 'b'], ...plain])
    }),
  )
})

describe('a file from somewhere else', () => {
  test('may separate by tabs or semicolons, end its lines in either way, and begin with the mark of UTF-8', () => {
    for (const text of ['\uFEFFa,b\r\n1,2\r\n', 'a;b\n1;2', 'a\tb\r1\t2'])
      expect(readCsv(text), JSON.stringify(text)).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ])
  })
  test('quotes commas, quotes and lines within a cell', () => {
    expect(readCsv('a,b\n"1,200","他說""好""\n兩行"')).toEqual([
      ['a', 'b'],
      ['1,200', '他說"好"\n兩行'],
    ])
  })
  test('has empty lines, which count for nothing', () => {
    expect(readCsv('a,b\n\n,\n1,2\n\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(readCsv('')).toEqual([])
  })
})

test('a cell that a spreadsheet would run as a formula is told to be text', () => {
  expect(writeCsv([['=1+1', '-5', -5]])).toBe("\uFEFF'=1+1,'-5,-5\r\n")
})
