// How much money goes back for some of the goods of a receipt.
import type { Line, Receipt } from './tills.ts'

type Bought = Pick<Receipt, 'lines' | 'total'> & { refunds: readonly { lines: readonly Line[]; amount: number }[] }

const quantityOf = (lines: readonly Line[], sku: string) =>
  lines.reduce((all, line) => all + (line.sku === sku ? line.quantity : 0), 0)

/** How many of a product have not come back yet. */
export const leftOf = ({ lines, refunds }: Bought, sku: string): number =>
  quantityOf(lines, sku) -
  quantityOf(
    refunds.flatMap((refund) => refund.lines),
    sku,
  )

/** Shares of what was paid, so that all parts together are the total and not a dollar more. */
export const refundAmount = (receipt: Bought, back: readonly Line[]): number => {
  const worth = (lines: readonly Line[]) =>
    lines.reduce(
      (all, { sku, quantity }) => all + quantity * (receipt.lines.find((sold) => sold.sku === sku)?.price ?? 0),
      0,
    )
  const all = worth(receipt.lines)
  const before = receipt.refunds.reduce((sum, { amount }) => sum + amount, 0)
  const gone = worth([...receipt.refunds.flatMap(({ lines }) => lines), ...back])
  return all === 0 ? 0 : Math.floor((receipt.total * gone) / all) - before
}
