import { fail, ok, type Result } from '#shared/base/result.ts'
import type { importOrders as route } from '#shared/contract/order/order-file.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Staff, Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { log } from '../../platform/watch/log.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { recordOrder, type RecordDeps } from '../record-order.ts'
import { previewRefund, refundOrder } from '../refund-order.ts'
import { judgeRow, type FileInput, type JudgedRefund, type Refused } from './judge-row.ts'

type ImportDeps = RecordDeps & Parameters<typeof refundOrder>[0]
type Cells = FileInput['rows'][number]
type Told = OutputOf<typeof route>['rows'][number]

/** Rows of different buyers at once; those of one buyer in their order, or they would stand in each other's way. */
const AT_ONCE = 4

const refusedRow = ({ line }: Cells, why: Refused): Told => ({ line, outcome: 'refused', why, member: 'none' })

/** What recording says of a row that judging found nothing against: somebody was faster, or it is for another day. */
const whyOf = (failure: string): Refused =>
  failure === 'phone-invalid' || failure === 'store-unknown' || failure === 'paid-at-future' ? failure : 'try-again'

const importRow = async (deps: ImportDeps, input: FileInput, cells: Cells, turn: Turn<Till>): Promise<Told> => {
  const { actor: till, now } = turn
  const judged = await judgeRow(deps, till, input, cells, now)
  if (!judged.ok) return refusedRow(cells, judged.failure)
  // The same call again has the answer it had: its order keeps which call recorded it.
  const retry = turn.retry && { key: `${turn.retry.key}#${cells.line}`, hash: turn.retry.hash }
  if (judged.value.is === 'refund') return importRefund(deps, input, cells, judged.value, { ...turn, retry })
  const { asked, member, before } = judged.value
  const told = { line: cells.line, why: null, member }
  if (before !== null && before !== till.channel) return { ...told, outcome: 'already' }
  if (input.isTrial) return { ...told, outcome: before === null ? 'ready' : 'already' }
  const recorded = await recordOrder(deps)(asked, { ...turn, retry })
  if (recorded.ok) return { ...told, outcome: 'recorded' }
  return recorded.failure === 'order-already-recorded'
    ? { ...told, outcome: 'already' }
    : refusedRow(cells, whyOf(recorded.failure))
}

const importRefund = async (
  deps: ImportDeps,
  { isTrial }: FileInput,
  { line }: Cells,
  { asked, channel }: JudgedRefund,
  { actor, ...rest }: Turn<Till>,
): Promise<Told> => {
  const turn = { ...rest, actor: { ...actor, channel } }
  const told = { line, why: null, member: 'none' as const }
  const refunded = await (isTrial ? previewRefund : refundOrder)(deps)(asked, turn)
  if (refunded.ok) return { ...told, outcome: isTrial ? 'ready' : 'recorded' }
  const { failure } = refunded
  if (failure === 'refund-already-recorded') return { ...told, outcome: 'already' }
  const isTold =
    failure === 'refund-too-large' ||
    failure === 'refund-unknown-line' ||
    failure === 'refund-blocked' ||
    failure === 'paid-at-future' ||
    failure === 'order-too-old'
  return { ...told, outcome: 'refused', why: isTold ? failure : 'try-again' }
}

const buyerOf = ({ line, phone, member }: Cells) => member || phone || String(line)

/** What goes wrong with one row is told of that row; the others go on. */
const orTryAgain =
  (act: (row: Cells) => Promise<Told>) =>
  async (row: Cells): Promise<Told> => {
    try {
      return await act(row)
    } catch (error) {
      log.error('row of a file not recorded', error, { line: row.line })
      return refusedRow(row, 'try-again')
    }
  }

/** Those of one after the other, several at once. */
const inTurn = async (
  rows: readonly Cells[],
  whose: (row: Cells) => string,
  act: (row: Cells) => Promise<Told>,
): Promise<Told[]> => {
  const waiting = [...Map.groupBy(rows, whose).values()]
  const told: Told[] = []
  const carry = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) for (const row of next) told.push(await act(row))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, carry))
  return told
}

/** A refund finds its order, wherever it stands in the file. */
const ordersFirst = async (rows: readonly Cells[], act: (row: Cells) => Promise<Told>): Promise<Told[]> => {
  const [orders, refunds] = [rows.filter(({ refundOf }) => !refundOf), rows.filter(({ refundOf }) => refundOf)]
  const told = [...(await inTurn(orders, buyerOf, act)), ...(await inTurn(refunds, ({ refundOf }) => refundOf!, act))]
  return told.sort((a, b) => a.line - b.line)
}

export const importOrders =
  (deps: ImportDeps) =>
  async (
    input: FileInput,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found' | 'idempotency-key-reused'>> => {
    const { actor, now } = turn
    const { brand, name, isTrial } = input
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const before = isTrial ? undefined : await answered<OutputOf<typeof route>>(turn)
    if (before) return before
    const { group, staff, stores } = actor
    const till: Till = { kind: 'till', group, brand, key: 'file', channel: 'csv', staff, stores: stores ?? [] }
    const rows = await ordersFirst(
      input.rows,
      orTryAgain((row) => importRow(deps, input, row, { ...turn, actor: till })),
    )
    if (!isTrial && rows.some(({ outcome }) => outcome === 'recorded'))
      await commit([audited(actor, now, 'import orders', name), ...keepAnswer(turn, { rows })])
    return ok({ rows })
  }
