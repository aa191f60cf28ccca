// One line of a shop's file as an order: figures and times as cash registers print them.
import { fail, ok, type Result } from '../../../base/result.ts'
import { HOUR, instant, ms, type Instant } from '../../../base/time.ts'
import { lineTotal, MONEY_MAX, type PurchaseLine } from '../purchase.ts'
import { figureIn, withoutSign } from './read-figure.ts'
import { readLine, type LineCells } from './read-line.ts'

/** Cells as they stand in the file. */
export interface OrderCells {
  number: string
  total: string
  /** Without one it was paid today. */
  paidAt?: string
  time?: string
  phone?: string
  member?: string
  store?: string
  invoice?: string
  /** The row is a refund, of the order with this number. */
  refundOf?: string
  /** Its products; the total may then be left to them. */
  lines?: readonly LineCells[]
}

export const ROW_PROBLEMS = [
  'number-missing',
  'number-wrong',
  'total-wrong',
  'total-negative',
  'time-wrong',
  'line-wrong',
] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]

export interface OrderRow {
  /** Of the refund where it is one. */
  number: string
  /** Minor units. */
  total: number
  paidAt: Instant
  named?: { phone: string } | { code: string }
  store?: string
  invoice?: string
  /** It is a refund of so much. */
  refundOf?: string
  lines: PurchaseLine[]
}

const TAIPEI = 8 * HOUR
/** The first year of the Republic, less one: 115 is 2026. */
const ROC = 1911
const NUMBER = /^[\w./-]{1,64}$/
const INVOICE = /^[A-Z]{2}\d{8}$/

const plain = (cell: string | undefined) => (cell ?? '').normalize('NFKC').trim()

/** `NT$1,200`, `1,200元`, `1200.00` */
const readTotal = (cell: string, isRefund: boolean): Result<number, RowProblem> => {
  const written = plain(cell)
    .replace(/^(NT\$?|TWD|\$)/i, '')
    .replace(/元$/, '')
    .replaceAll(/[,\s]/g, '')
  if (!isRefund && (/^\(.*\)$/.test(written) || /^-\d/.test(written))) return fail('total-negative')
  const figure = isRefund ? withoutSign(written) : written
  if (isRefund && Number(figure) === 0) return fail('total-wrong')
  const total = figureIn(figure)
  return total === undefined || total > MONEY_MAX ? fail('total-wrong') : ok(total)
}

const readLines = (cells: readonly LineCells[] = []): Result<PurchaseLine[], RowProblem> => {
  const lines: PurchaseLine[] = []
  for (const one of cells) {
    const read = readLine(one)
    if (!read.ok) return read
    lines.push(read.value)
  }
  return ok(lines)
}

/** What is not said is what the lines come to. */
const totalOf = (cell: string, lines: readonly PurchaseLine[]): string =>
  plain(cell) === '' && lines.length > 0 ? String(lines.reduce((sum, line) => sum + lineTotal(line), 0)) : cell

const DATE = /^(\d{2,4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?/
const COMPACT_DATE = /^(\d{4}|\d{3})(\d{2})(\d{2})(?=\D|$)/
const CLOCK = /(上午|下午|AM|PM)?\s*(\d{1,2})[:時](\d{2})(?:[:分](\d{2}))?(?:\.\d+)?\s*(AM|PM)?/i

const dateIn = (text: string): [year: number, month: number, day: number] | undefined => {
  const found = DATE.exec(text) ?? COMPACT_DATE.exec(text)
  if (!found) return undefined
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  return [year < 1000 ? year + ROC : year, month, day]
}

const clockIn = (text: string): [hour: number, minute: number, second: number] | undefined => {
  const found = CLOCK.exec(text)
  if (!found) return undefined
  const half = (found[1] ?? found[5] ?? '').toUpperCase()
  const [hour, minute, second] = [Number(found[2]), Number(found[3]), Number(found[4] ?? 0)]
  const isLate = half === '下午' || half === 'PM'
  const turned = half === '' ? hour : (hour % 12) + (isLate ? 12 : 0)
  return turned < 24 && minute < 60 && second < 60 ? [turned, minute, second] : undefined
}

/** ISO with its zone as it stands; everything else is Taipei's. A day without a clock means noon, or now if that is still to come. */
const readTime = (day: string | undefined, clock: string | undefined, now: Instant): Result<Instant, RowProblem> => {
  const [text, beside] = [plain(day), plain(clock)]
  if (text === '' && beside === '') return ok(now)
  if (/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text))
    return Number.isNaN(Date.parse(text)) ? fail('time-wrong') : ok(instant(Date.parse(text)))
  const date = text === '' ? dateIn(new Date(ms(now) + TAIPEI).toISOString()) : dateIn(text)
  if (!date) return fail('time-wrong')
  const rest = text.replace(DATE, '').replace(COMPACT_DATE, '').replace(/^T/, ' ')
  const written = clockIn(beside) ?? clockIn(rest)
  if (!written && (beside !== '' || rest.trim() !== '')) return fail('time-wrong')
  const [year, month, of] = date
  const at = new Date(Date.UTC(year, month - 1, of, ...(written ?? [12, 0, 0])))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== of) return fail('time-wrong')
  const told = instant(at.getTime() - TAIPEI)
  return ok(!written && told > now ? now : told)
}

/** Spreadsheets eat the first zero of a phone number. */
const phoneIn = (cell: string) => (/^9\d{8}$/.test(cell) ? `0${cell}` : cell)

const numberIn = (cell: string | undefined) => plain(cell).replace(/^#/, '')

const namedIn = ({ phone, member }: OrderCells): OrderRow['named'] => {
  const [code, number] = [plain(member), phoneIn(plain(phone))]
  if (code !== '') return { code }
  return number === '' ? undefined : { phone: number }
}

export const readRow = (cells: OrderCells, now: Instant): Result<OrderRow, RowProblem> => {
  const [number, refundOf] = [numberIn(cells.number), numberIn(cells.refundOf)]
  if (number === '') return fail('number-missing')
  if (!NUMBER.test(number) || (refundOf !== '' && !NUMBER.test(refundOf))) return fail('number-wrong')
  const lines = readLines(cells.lines)
  if (!lines.ok) return lines
  const total = readTotal(totalOf(cells.total, lines.value), refundOf !== '')
  if (!total.ok) return total
  const paidAt = readTime(cells.paidAt, cells.time, now)
  if (!paidAt.ok) return paidAt
  const named = namedIn(cells)
  const [store, invoice] = [plain(cells.store), plain(cells.invoice).toUpperCase().replace('-', '')]
  return ok({
    number,
    total: total.value,
    paidAt: paidAt.value,
    lines: lines.value,
    ...(named && { named }),
    ...(store && { store }),
    ...(INVOICE.test(invoice) && { invoice }),
    ...(refundOf && { refundOf }),
  })
}

/** A store by its name, its code or its id, as files name it. */
export const findStore = <Store extends { id: string; name: string; code?: string }>(
  stores: readonly Store[],
  said: string,
): Store | undefined => {
  const same = (one: string | undefined) => one !== undefined && plain(one).toLowerCase() === said.toLowerCase()
  return (
    stores.find(({ id, name, code }) => same(id) || same(name) || same(code)) ??
    stores.find(({ name }) => same(name.replace(/[店門市]+$/, '')))
  )
}
