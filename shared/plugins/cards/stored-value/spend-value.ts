// Value pays for a purchase, and comes back when the purchase does.
import { fail, ok } from '../../../base/result.ts'
import type { CardEntry, CardKind } from '../../../domain/card/card-kind.ts'
import type { StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import { availableOf, spend, type Account, type Lot } from '../../../domain/ledger/account.ts'
import { giveBack } from '../../../domain/ledger/take-back.ts'
import { bonusFirst, expire, putOff } from './account-moves.ts'

type Kind = CardKind<StoredValueCard, Account>

/** Bonus that lapses soonest goes first, then what was paid, oldest first. */
export const spendValue: NonNullable<Kind['spend']> = (settings, held, { at, amount }) => {
  const { card: account, entries: lapsed } = expire(held, at)
  if (!Number.isInteger(amount) || amount < 1) return fail('not-enough', { available: availableOf(account, at) })
  const spent = spend({ ...account, lots: bonusFirst(account.lots) }, amount, at)
  if (!spent.ok) return spent
  const entries: CardEntry[] = spent.value.movements.map((movement) => ({ ...movement, reason: 'spent' }))
  return ok({ card: putOff(settings, spent.value.account, at), entries: [...lapsed, ...entries], rewards: [] })
}

/** Of what was spent, `amount` after the first `skipped`, from its end: what was paid comes back before the bonus. */
const partsOf = (spent: readonly Lot[], skipped: number, amount: number): Lot[] => {
  let [skip, short] = [skipped, amount]
  return [...spent].reverse().flatMap((lot) => {
    const all = Math.abs(lot.left)
    const before = Math.min(skip, all)
    const part = Math.min(short, all - before)
    skip -= before
    short -= part
    return part > 0 ? [{ ...lot, left: part }] : []
  })
}

export const giveValueBack: NonNullable<Kind['giveBack']> = (settings, held, { at, amount, spent, before }) => {
  const { card: account, entries: lapsed } = expire(held, at)
  const { account: card, movements } = giveBack(account, partsOf(spent, before, amount), at)
  const entries = movements.map((movement, nth): CardEntry =>
    movement.delta > 0
      ? { ...movement, reason: 'given-back', ...(nth > 0 && { suffix: `back.${nth}` }) }
      : { ...movement, reason: 'expired', suffix: `lapse.back.${nth}` },
  )
  return { card: putOff(settings, card, at), entries: [...lapsed, ...entries], rewards: [] }
}
