// Rows of the file as the API takes them, and what became of each.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf, RequestOf } from '#shared/contract/route.ts'
import type { Columns, Field } from '#shared/domain/order/file/guess-columns.ts'
import { gatherRows, type FileRow, type GatherProblem } from '#shared/domain/order/file/gather-rows.ts'
import { readRow, type OrderRow } from '#shared/domain/order/file/read-row.ts'

type Route = Api['POST /admin/order-files/{file}/rows']
export type OrderCells = RequestOf<Route>['rows'][number]
export type RowTold = OutputOf<Route>['rows'][number]
export type RowWord = NonNullable<RowTold['why']> | GatherProblem
export interface RefusedRow {
  line: number
  number: string
  why: RowWord
}

const CELL_MAX = 80
/** The head is line 1. */
const FIRST_LINE = 2

export const cellsOf = (rows: readonly (readonly string[])[], columns: Columns): FileRow[] =>
  rows.map((row, nth) => {
    const cells = (Object.entries(columns) as [Field, number][]).map(([field, at]) => [
      field,
      (row[at] ?? '').trim().slice(0, CELL_MAX),
    ])
    return { number: '', total: '', ...Object.fromEntries(cells.filter(([, text]) => text)), line: nth + FIRST_LINE }
  })

interface Sorted {
  /** To be sent: each number once, and refunds after the orders that they may be of. */
  rows: OrderCells[]
  repeated: RefusedRow[]
  /** The very same order twice in one file. */
  twice: number
}

/** Refunds are numbered apart, for each order. */
const nameOf = ({ number, refundOf }: OrderRow) => JSON.stringify([number, refundOf])

/** A number that comes twice is one order when both say the same, and a mistake when they do not. @param now reads times alike */
export const withoutRepeats = (rows: readonly OrderCells[], now: string): Sorted => {
  const first = new Map<string, string>()
  const sorted: Sorted = { rows: [], repeated: [], twice: 0 }
  for (const row of rows) {
    const read = readRow(row, now)
    const said = read.ok ? JSON.stringify([read.value.total, read.value.store]) : ''
    const name = read.ok ? nameOf(read.value) : ''
    const known = read.ok ? first.get(name) : undefined
    if (!read.ok || known === undefined) sorted.rows.push(row)
    else if (known === said) sorted.twice += 1
    else sorted.repeated.push({ line: row.line, number: row.number, why: 'number-repeated' })
    if (read.ok && known === undefined) first.set(name, said)
  }
  return sorted
}

/** What is sent of a file, and which of its rows each order is. @param now reads times alike */
export const ordersOf = (all: readonly FileRow[], now: string) => {
  const { orders, rowsOf, refused } = gatherRows(all)
  const { rows, repeated, twice } = withoutRepeats(orders as OrderCells[], now)
  const [back, sold] = [rows.filter(({ refundOf }) => refundOf), rows.filter(({ refundOf }) => !refundOf)]
  return {
    rows: [...sold, ...back],
    /** Refunds of orders of this very file, by their lines: a trial, which records nothing, cannot find those. */
    backOfOwn: new Set(ofOwn(back, sold, now)),
    twice,
    rowsOf,
    refused: [...refused, ...repeated.flatMap((one) => eachRow(one, rowsOf))],
  }
}

const ofOwn = (back: readonly OrderCells[], sold: readonly OrderCells[], now: string): number[] => {
  const numbers = new Set(sold.flatMap((row) => numberIn(row, now, 'number')))
  return back.filter((row) => numberIn(row, now, 'refundOf').some((of) => numbers.has(of))).map(({ line }) => line)
}

const numberIn = (row: OrderCells, now: string, field: 'number' | 'refundOf'): string[] => {
  const read = readRow(row, now)
  return read.ok && read.value[field] ? [read.value[field]] : []
}

/** What is wrong with an order is wrong with all its rows. */
export const eachRow = <Row extends { line: number }>(of: Row, rowsOf: ReadonlyMap<number, readonly number[]>): Row[] =>
  (rowsOf.get(of.line) ?? [of.line]).map((line) => ({ ...of, line }))
