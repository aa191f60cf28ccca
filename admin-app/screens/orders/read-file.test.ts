import { describe, expect, test } from 'vitest'
import { decode, readFile } from './read-file.ts'

const file = (...parts: BlobPart[]) => new File(parts, '1126.csv')

test('a file of Taiwanese Windows is read as well as one in UTF-8', () => {
  expect(decode(new Uint8Array([0xad, 0x71, 0xb3, 0xe6]))).toBe('訂單')
  expect(decode(new TextEncoder().encode('訂單'))).toBe('訂單')
})

describe('a file', () => {
  test('has heads and rows', async () => {
    expect(await readFile(file('單號,金額\r\nA-1,120\r\n'))).toEqual({
      ok: true,
      value: { name: '1126.csv', heads: ['單號', '金額'], rows: [['A-1', '120']] },
    })
  })
  test('without rows, or that is a workbook, is refused with the word for it', async () => {
    expect(await readFile(file('單號,金額'))).toMatchObject({ failure: 'empty' })
    expect(await readFile(file('PK\u0003\u0004…'))).toMatchObject({ failure: 'not-csv' })
  })
})
