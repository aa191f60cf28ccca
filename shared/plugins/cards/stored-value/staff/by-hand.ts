// What staff do to stored value by hand.
import { fail, ok } from '../../../../base/result.ts'
import type { CardEntry, CardKind } from '../../../../domain/card/card-kind.ts'
import type { StoredValueCard } from '../../../../domain/card/stored-value-card.ts'
import { balanceOf, type Account } from '../../../../domain/ledger/account.ts'
import { extendLots } from '../../../../domain/ledger/extend-lots.ts'
import { bonusFirst, expire } from '../account-moves.ts'
import { reverse } from '../reverse.ts'

type Kind = CardKind<StoredValueCard, Account>

/** A gift may not lift a card above what its issuer may owe one holder. */
export const creditWith =
  (collect: Kind['collect']): NonNullable<Kind['credit']> =>
  (settings, held, act) => {
    const balance = balanceOf(expire(held, act.at).card)
    const most = settings.mostBalance
    return balance + act.worth > most ? fail('balance-too-high', { balance, most }) : collect(settings, held, act)
  }

/** What nobody paid for goes first. */
export const correct: NonNullable<Kind['correct']> = (settings, held, { at, key, amount, policy }) => {
  const { card } = expire(held, at)
  const of = { key: '', parts: bonusFirst(card.lots) }
  return reverse(settings, held, { at, key, amount, of, undoable: [], policy })
}

/** Bonus only: what was paid never lapses. */
export const extend: Kind['extend'] = (_settings, held, { at, until, lot }) => {
  const { card, entries: lapsed } = expire(held, at)
  const put = extendLots(card, { until, lot }, at)
  if (!put.ok) return put
  const { account, movements, extended } = put.value
  const entries = movements.map((movement): CardEntry => ({ ...movement, reason: 'extended' }))
  return ok({ card: account, entries: [...lapsed, ...entries], rewards: [], extended })
}
