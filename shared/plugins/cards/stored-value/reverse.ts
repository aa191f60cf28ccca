// A top-up that should not have been is taken off again: what was paid, then the bonus that came with it.
import { ok } from '../../../base/result.ts'
import type { CardEntry, CardKind } from '../../../domain/card/card-kind.ts'
import type { StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import { balanceOf, type Account, type Lot } from '../../../domain/ledger/account.ts'
import { takeBack } from '../../../domain/ledger/take-back.ts'
import { expire } from './account-moves.ts'

export const reverse: CardKind<StoredValueCard, Account>['reverse'] = (_settings, held, { at, amount, of, policy }) => {
  const { card: before, entries: lapsed } = expire(held, at)
  let [account, short] = [before, amount]
  const parts: Lot[] = []
  for (const { id, left } of [...of.parts, { id: 0, left: amount }]) {
    const taken = takeBack(account, { lot: id, amount: Math.min(short, left), policy, reverses: of.key }, at)
    if (!taken.ok) return taken
    short -= Math.min(short, left)
    account = taken.value.account
    parts.push(...taken.value.movements.flatMap((movement) => movement.parts))
  }
  const balance = balanceOf(account)
  const delta = balance - balanceOf(before)
  const entries: CardEntry[] = account === before ? [] : [{ reason: 'refund', delta, balance, parts }]
  return ok({ card: account, entries: [...lapsed, ...entries], rewards: [] })
}
