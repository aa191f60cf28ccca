// What points, stored value and coupons do to a bill, and what of them a refund brings back.
import { lineTotal, type Purchase } from './purchase.ts'
import { purchaseLeft, type Refund } from './order.ts'

interface Used {
  money: number
  /** It pays, as money does, and lowers no price. */
  pays: boolean
}

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

/** What lowers the bill. */
export const offOf = (used: readonly Used[], coupons: readonly { off: number }[]): number =>
  sum([...used.filter(({ pays }) => !pays).map(({ money }) => money), ...coupons.map(({ off }) => off)])

/** What pays a part of it. */
export const paidByValue = (used: readonly Used[]): number =>
  sum(used.filter(({ pays }) => pays).map(({ money }) => money))

/** How much of a purchase has come back, as a fraction. Where nothing was paid the goods are counted, and without goods any refund is of all of it. */
const shareBack = (purchase: Purchase, refunds: readonly Refund[]): [back: number, of: number] => {
  if (refunds.length === 0) return [0, 1]
  const left = purchaseLeft(purchase, refunds)
  if (purchase.total > 0) return [purchase.total - left.total, purchase.total]
  const worth = ({ lines }: Pick<Purchase, 'lines'>) => sum(lines.map(lineTotal))
  const all = worth(purchase)
  return all === 0 ? [1, 1] : [all - worth(left), all]
}

/** Of `amount` that a purchase used, what has come back with these refunds: in their share, and all of it with the last. */
export const broughtBack = (amount: number, purchase: Purchase, refunds: readonly Refund[]): number => {
  const [back, of] = shareBack(purchase, refunds)
  return Math.floor((amount * back) / of)
}

export const isWhollyBack = (purchase: Purchase, refunds: readonly Refund[]): boolean => {
  const [back, of] = shareBack(purchase, refunds)
  return back === of
}
