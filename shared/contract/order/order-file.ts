// A day's orders of a shop whose register speaks to nobody: a file, read in the browser and sent in pages of rows.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { LINES_MAX } from '../../domain/order/purchase.ts'
import { ROW_PROBLEMS } from '../../domain/order/file/read-row.ts'
import { route } from '../route.ts'

/** Rows in one call: each is a commit of its own. */
export const ROWS_MAX = 50
const CELL_MAX = 80

const cell = z.string().max(CELL_MAX)

const row = z.strictObject({
  /** Of the file, its head being 1. */
  line: z.int().min(1).max(1_000_000),
  number: cell,
  total: cell,
  paidAt: cell.optional(),
  time: cell.optional(),
  phone: cell.optional(),
  member: cell.optional(),
  store: cell.optional(),
  invoice: cell.optional(),
  /** Number of the order that the row refunds; `number` is then the refund’s own. */
  refundOf: cell.optional(),
  /** Products; the total is theirs where `total` is empty. */
  lines: z
    .array(
      z.strictObject({
        sku: cell.optional(),
        name: cell.optional(),
        quantity: cell.optional(),
        price: cell.optional(),
      }),
    )
    .max(LINES_MAX)
    .optional(),
})

export const ROW_REFUSALS = [
  ...ROW_PROBLEMS,
  'store-missing',
  'store-unknown',
  'paid-at-future',
  'order-too-old',
  /** A file brought the number before, with another total, of another store or of another day; or the order with the number that a row refunds is another store’s. */
  'order-differs',
  'member-unknown',
  /** Known in another brand of the group only. */
  'member-elsewhere',
  'phone-invalid',
  /** Nothing came in with the number that it refunds; a trial does not see orders of the same file. */
  'order-unknown',
  /** More than is left of its order. */
  'refund-too-large',
  /** Products that its order has not, or not so many of. */
  'refund-unknown-line',
  /** A programme’s rule lets nothing go that was used. */
  'refund-blocked',
  'try-again',
] as const

export const importOrders = route({
  key: 'POST /admin/order-files/{file}/rows',
  who: 'staff',
  permission: 'members.write',
  summary:
    'Orders and refunds out of a file, row by row, as if the till had sent them; a number is one of them once. As a trial it writes nothing.',
  input: z.strictObject({
    /** The same for all rows of a file. */
    file: z.string().regex(/^[\w-]{8,40}$/),
    brand: id('brd'),
    /** The file's own name, for the audit. */
    name: z.string().trim().min(1).max(120),
    isTrial: z.boolean(),
    /** Where the row names no store. */
    store: id('sto').nullable(),
    /** A phone that nobody has becomes a member known by phone alone. */
    enrol: z.boolean(),
    rows: z.array(row).min(1).max(ROWS_MAX),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        line: z.int(),
        /** `ready`: a trial found nothing against it. */
        outcome: z.enum(['ready', 'recorded', 'already', 'refused']),
        why: z.enum(ROW_REFUSALS).nullable(),
        /** Whether it names a member: one that is known, one that it makes, or nobody. */
        member: z.enum(['known', 'new', 'none']),
      }),
    ),
  }),
  failures: {},
})
