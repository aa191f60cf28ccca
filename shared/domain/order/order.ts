// The life of an order: paid, then refunded in parts or whole. A refund may arrive before its order.
import { fail, ok, type Result } from '../../base/result.ts'
import { after, DAY, MINUTE, type Instant } from '../../base/time.ts'
import { lineTotal, type Purchase, type PurchaseLine } from './purchase.ts'

export interface RefundedLine {
  sku: string
  quantity: number
}

export interface Refund {
  /** The till’s own number of it. */
  number: string
  at: Instant
  /** Money given back. */
  amount: number
  /** Which goods came back; none: money alone. */
  lines: readonly RefundedLine[]
}

export type Order =
  { state: 'awaited'; refunds: readonly Refund[] } | { state: 'paid'; purchase: Purchase; refunds: readonly Refund[] }

/** Clocks of tills run ahead a little. */
const AHEAD_MS = 10 * MINUTE
/** What is older is an import, not an order. */
export const LATE_DAYS = 90

/** @param since a refund may be told late: it is counted from when its order was paid */
export const judgePaidAt = (
  paidAt: Instant,
  now: Instant,
  since = now,
): Result<true, 'paid-at-future' | 'order-too-old'> =>
  paidAt > after(now, AHEAD_MS)
    ? fail('paid-at-future', { serverAt: now })
    : paidAt < after(since, -LATE_DAYS * DAY)
      ? fail('order-too-old', { days: LATE_DAYS })
      : ok(true)

const refundedOf = (sku: string, refunds: readonly Refund[]): number =>
  refunds.reduce(
    (all, { lines }) => all + lines.reduce((sum, line) => sum + (line.sku === sku ? line.quantity : 0), 0),
    0,
  )

/** Goods that came back are taken off line by line, each with its share of the line’s discount. */
const linesLeft = (lines: readonly PurchaseLine[], refunds: readonly Refund[]): PurchaseLine[] => {
  const back = new Map(lines.map(({ sku }) => [sku, refundedOf(sku, refunds)]))
  return lines.flatMap((line) => {
    const gone = Math.min(line.quantity, back.get(line.sku) ?? 0)
    back.set(line.sku, (back.get(line.sku) ?? 0) - gone)
    const quantity = line.quantity - gone
    return quantity === 0
      ? []
      : [{ ...line, quantity, discount: Math.floor((line.discount * quantity) / line.quantity) }]
  })
}

/** What somebody has of it after all refunds: what the cards count again. */
export const purchaseLeft = (purchase: Purchase, refunds: readonly Refund[]): Purchase => ({
  lines: linesLeft(purchase.lines, refunds),
  total: Math.max(0, purchase.total - refunds.reduce((all, { amount }) => all + amount, 0)),
})

/** @returns the refunds with this one; a refund of goods or money that is not there is refused */
export const addRefund = (
  order: Order,
  refund: Refund,
): Result<readonly Refund[], 'refund-too-large' | 'refund-unknown-line'> => {
  const refunds = [...order.refunds, refund]
  if (order.state === 'awaited') return ok(refunds)
  const { lines } = order.purchase
  const left = purchaseLeft(order.purchase, order.refunds)
  if (refund.amount > left.total) return fail('refund-too-large', { left: left.total })
  for (const { sku } of refund.lines) {
    if (!lines.some((line) => line.sku === sku)) return fail('refund-unknown-line', { sku })
    const bought = lines.reduce((all, line) => all + (line.sku === sku ? line.quantity : 0), 0)
    if (refundedOf(sku, refunds) > bought)
      return fail('refund-too-large', { left: bought - refundedOf(sku, order.refunds) })
  }
  return ok(refunds)
}

/** Whether the totals of a till add up: what was paid is never more than the lines cost. */
export const isTotalFair = ({ lines, total }: Purchase): boolean =>
  lines.length === 0 || total <= lines.reduce((all, line) => all + lineTotal(line), 0)
