import { fail, ok, type Result } from '#shared/base/result.ts'
import { readCsv } from '#shared/base/csv.ts'

export const ROWS_MAX = 20_000
const BYTES_MAX = 8_000_000

export interface OrderFile {
  name: string
  heads: string[]
  rows: string[][]
}

/** UTF-8 where it is; what is not is Big5, as Taiwanese Windows writes it. */
export const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('big5').decode(bytes)
  }
}

const ZIP = 'PK'

export const readFile = async (
  file: File,
): Promise<Result<OrderFile, 'unreadable' | 'not-csv' | 'empty' | 'too-long'>> => {
  if (file.size > BYTES_MAX) return fail('unreadable')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (String.fromCharCode(...bytes.slice(0, 2)) === ZIP) return fail('not-csv')
  const [heads, ...rows] = readCsv(decode(bytes))
  if (!heads || rows.length === 0) return fail('empty')
  return rows.length > ROWS_MAX ? fail('too-long', { count: rows.length }) : ok({ name: file.name, heads, rows })
}
