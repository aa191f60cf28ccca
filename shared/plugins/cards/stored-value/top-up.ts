// Money is put on the card, and a bonus on top.
import { fail, ok } from '../../../base/result.ts'
import type { CardEntry, CardKind } from '../../../domain/card/card-kind.ts'
import type { StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import { balanceOf, credit, type Account } from '../../../domain/ledger/account.ts'
import { lapseOf } from '../../../domain/ledger/lapse-rule.ts'
import { expire, putOff } from './account-moves.ts'

type Kind = CardKind<StoredValueCard, Account>

/** Of the highest step that is reached. */
export const bonusOf = ({ bonuses }: StoredValueCard, amount: number): number =>
  bonuses.reduce((best, one) => (one.from <= amount && one.from > best.from ? one : best), { from: 0, bonus: 0 }).bonus

export const topUp: NonNullable<Kind['topUp']> = (settings, held, { at, amount }) => {
  const { topUp: allowed, mostBalance, bonusLapse } = settings
  if (!Number.isInteger(amount) || amount < allowed.least || amount > allowed.most)
    return fail('amount-invalid', { ...allowed })
  const { card: account, entries: lapsed } = expire(held, at)
  const balance = balanceOf(account)
  const bonus = bonusOf(settings, amount)
  if (balance + amount + bonus > mostBalance) return fail('balance-too-high', { balance, most: mostBalance })

  const paid = credit(account, { left: amount, endsAt: null, opensAt: null, isPaid: true })
  const entries: CardEntry[] = paid.movements.map((movement) => ({ ...movement, reason: 'top-up' }))
  if (bonus === 0)
    return ok({ card: putOff(settings, paid.account, at), entries: [...lapsed, ...entries], rewards: [] })
  const given = credit(paid.account, { left: bonus, endsAt: lapseOf(bonusLapse, at), opensAt: null })
  const onTop: CardEntry[] = given.movements.map((movement) => ({ ...movement, reason: 'bonus', suffix: 'bonus' }))
  return ok({ card: putOff(settings, given.account, at), entries: [...lapsed, ...entries, ...onTop], rewards: [] })
}
