// Paid value is paid back in money. The bonus that is left goes with it in proportion, rounded down: a holder who asks for
// all of it in parts has the same in the end, and on the way at most a dollar of bonus more for each part.
import { fail, ok } from '../../../base/result.ts'
import type { CardEntry, CardKind } from '../../../domain/card/card-kind.ts'
import type { StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import { balanceOf, type Account, type Lot } from '../../../domain/ledger/account.ts'
import { expire, sumOf } from './account-moves.ts'

type Kind = CardKind<StoredValueCard, Account>

/** Takes from these lots alone, those that lapse soonest first; the caller knows that there is enough. */
const take = (account: Account, isOf: (lot: Lot) => boolean, amount: number): { account: Account; parts: Lot[] } => {
  let short = amount
  const parts: Lot[] = []
  const lots = account.lots.flatMap((lot) => {
    const part = isOf(lot) ? Math.min(short, lot.left) : 0
    short -= part
    if (part > 0) parts.push({ ...lot, left: -part })
    return part === lot.left ? [] : [{ ...lot, left: lot.left - part }]
  })
  return { account: { ...account, lots }, parts }
}

const isPaid = (lot: Lot) => lot.isPaid === true
const isBonus = (lot: Lot) => !isPaid(lot)

export const payOut: NonNullable<Kind['payOut']> = ({ feePercent }, held, { at, amount }) => {
  const { card: account, entries: lapsed } = expire(held, at)
  const paid = Math.max(0, sumOf(account.lots.filter(isPaid)) - account.debt)
  if (!Number.isInteger(amount) || amount < 1 || amount > paid) return fail('amount-invalid', { least: 1, most: paid })

  const bonus = Math.floor((sumOf(account.lots.filter(isBonus)) * amount) / paid)
  const paidOut = take(account, isPaid, amount)
  const entries: CardEntry[] = [
    ...lapsed,
    { reason: 'refund', delta: -amount, balance: balanceOf(paidOut.account), parts: paidOut.parts },
  ]
  const fee = Math.floor((amount * feePercent) / 100)
  const money = { cash: amount - fee, fee }
  if (bonus === 0) return ok({ card: paidOut.account, entries, rewards: [], ...money })
  const without = take(paidOut.account, isBonus, bonus)
  entries.push({
    suffix: 'bonus',
    reason: 'voided',
    delta: -bonus,
    balance: balanceOf(without.account),
    parts: without.parts,
  })
  return ok({ card: without.account, entries, rewards: [], ...money })
}
