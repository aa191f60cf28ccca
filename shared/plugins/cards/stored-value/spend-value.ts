// Value pays for a purchase, and comes back when the purchase does.
import { fail, ok } from '../../../base/result.ts'
import { confirmOnAccount, giveBackOnAccount, holdOnAccount } from '../../../domain/card/use/account-use.ts'
import type { CardEntry, CardKind } from '../../../domain/card/card-kind.ts'
import type { StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import { availableOf, spend, type Account } from '../../../domain/ledger/account.ts'
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

/** Set aside in the order in which it would be spent. */
export const holdValue: NonNullable<Kind['hold']> = (_settings, held, act) => {
  const { card: account, entries: lapsed } = expire(held, act.at)
  const set = holdOnAccount({ ...account, lots: bonusFirst(account.lots) }, act)
  return set.ok ? ok({ ...set.value, entries: [...lapsed, ...set.value.entries] }) : set
}

export const confirmValue: NonNullable<Kind['confirm']> = (settings, held, act) => {
  const done = confirmOnAccount(held, act, 'spent')
  return done.ok ? ok({ ...done.value, card: putOff(settings, done.value.card, act.at) }) : done
}

/** What was paid comes back before the bonus. */
export const giveValueBack: NonNullable<Kind['giveBack']> = (settings, held, act) => {
  const { card: account, entries: lapsed } = expire(held, act.at)
  const given = giveBackOnAccount(account, act)
  return { ...given, card: putOff(settings, given.card, act.at), entries: [...lapsed, ...given.entries] }
}
