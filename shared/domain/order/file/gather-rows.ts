// A file with a row for each product: rows with the same number, of the same store, are one order.
import { LINES_MAX, lineTotal } from '../purchase.ts'
import { figureIn, withoutSign } from './read-figure.ts'
import { readLine, type LineCells } from './read-line.ts'
import type { OrderCells } from './read-row.ts'

export interface FileRow extends Omit<OrderCells, 'lines'>, LineCells {
  /** Of the file. */
  line: number
}
export interface FileOrder extends OrderCells {
  /** The first row of it. */
  line: number
}
export type GatherProblem = 'number-repeated' | 'rows-differ' | 'lines-too-many'
interface Gathered {
  orders: FileOrder[]
  /** All rows of an order, by the first of them. */
  rowsOf: Map<number, number[]>
  refused: { line: number; number: string; why: GatherProblem }[]
  /** Products, in how many rows. */
  lines: number
}

const SAME = ['paidAt', 'time', 'phone', 'member', 'store', 'invoice', 'refundOf'] as const
const plain = (cell: string | undefined) => (cell ?? '').normalize('NFKC').trim()
const isOfProduct = ({ sku, name }: FileRow) => plain(sku) !== '' || plain(name) !== ''
const nameOf = ({ number, refundOf, store }: FileRow) =>
  JSON.stringify([number, refundOf, store].map((cell) => plain(cell).replace(/^#/, '')))

const distinct = (cells: readonly (string | undefined)[]) =>
  [...new Set(cells.map(plain))].filter((cell) => cell !== '')

/** Each row’s amount is its own line’s. */
const areLineTotals = (rows: readonly FileRow[]) =>
  rows.every((row) => {
    const line = readLine(row)
    return line.ok && figureIn(plain(row.total)) === lineTotal(line.value)
  })

/** Said once, or on each row alike; summed from the lines where each row says its own amount, or none does. */
const totalOf = (rows: readonly FileRow[]): string | undefined => {
  const said = distinct(rows.map(({ total }) => total))
  if (said.length === 0 || areLineTotals(rows)) return ''
  const figures = new Set(said.map((cell) => figureIn(cell) ?? cell))
  return figures.size === 1 ? said.toSorted()[0]! : undefined
}

const lineOf = ({ sku, name, quantity, price }: FileRow): LineCells => ({
  ...(sku && { sku }),
  ...(name && { name }),
  ...(quantity && { quantity }),
  ...(price && { price }),
})

/** Lines in an order of their own: shares of a discount are rounded the same, however the file was sorted. */
const linesOf = (rows: readonly FileRow[]): LineCells[] =>
  rows
    .map((row) => ({ cells: lineOf(row), sorts: JSON.stringify([row.sku, row.name, row.price, row.quantity]) }))
    .toSorted((a, b) => (a.sorts < b.sorts ? -1 : 1))
    .map(({ cells }) => cells)

const orderOf = (rows: readonly FileRow[]): FileOrder | GatherProblem => {
  const total = totalOf(rows)
  if (total === undefined) return 'number-repeated'
  if (rows.length > LINES_MAX) return 'lines-too-many'
  const said = SAME.map((field) => [field, distinct(rows.map((row) => row[field]))] as const)
  if (said.some(([, cells]) => cells.length > 1)) return 'rows-differ'
  const same = Object.fromEntries(said.flatMap(([field, [cell]]) => (cell ? [[field, cell]] : [])))
  const line = Math.min(...rows.map((row) => row.line))
  return { number: rows[0]!.number, total, ...same, line, lines: linesOf(rows) }
}

/** Products of a refund: what came back is so many, with or without a sign. */
const unsigned = (row: FileRow): FileRow => {
  if (!isOfProduct(row) || plain(row.refundOf) === '') return row
  const cells = (['total', 'quantity', 'price'] as const).flatMap((field) =>
    row[field] === undefined ? [] : [[field, withoutSign(plain(row[field]))]],
  )
  return { ...row, ...Object.fromEntries(cells) }
}

/** Rows that name no product, or no order, stay rows of their own. */
export const gatherRows = (all: readonly FileRow[]): Gathered => {
  const rows = all.map(unsigned)
  const gathered: Gathered = { orders: [], rowsOf: new Map(), refused: [], lines: 0 }
  const products = Map.groupBy(
    rows.filter((row) => isOfProduct(row) && plain(row.number) !== ''),
    nameOf,
  )
  for (const { sku: _sku, name: _name, quantity: _quantity, price: _price, ...row } of rows.filter(
    (one) => !isOfProduct(one) || plain(one.number) === '',
  ))
    gathered.orders.push(row)
  for (const group of products.values()) {
    const order = orderOf(group)
    gathered.lines += group.length
    if (typeof order === 'string')
      gathered.refused.push(...group.map(({ line, number }) => ({ line, number, why: order })))
    else {
      gathered.orders.push(order)
      gathered.rowsOf.set(
        order.line,
        group.map(({ line }) => line),
      )
    }
  }
  gathered.orders.sort((a, b) => a.line - b.line)
  return gathered
}
