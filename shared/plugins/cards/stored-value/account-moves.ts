// How movements of the account become entries of the card.
import type { Instant } from '../../../base/time.ts'
import type { Moved } from '../../../domain/card/card-kind.ts'
import type { StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import { whatTimeDid } from '../../../domain/card/what-time-did.ts'
import { settle, type Account, type Lot } from '../../../domain/ledger/account.ts'
import { lapseOf } from '../../../domain/ledger/lapse-rule.ts'
import { putOffTo } from '../../../domain/ledger/put-off.ts'

/** What time alone did: bonus that lapsed goes. */
export const expire = (account: Account, at: Instant): Moved<Account> => {
  const { account: card, movements } = settle(account, at)
  return { card, entries: whatTimeDid(movements, at), rewards: [] }
}

/** What was paid comes last, so that it is there to be paid back. */
export const bonusFirst = (lots: readonly Lot[]): Lot[] => [
  ...lots.filter(({ isPaid }) => !isPaid),
  ...lots.filter(({ isPaid }) => isPaid),
]

/** Bonus that lapses for want of activity is put off by each movement; what never lapses stays so. */
export const putOff = ({ bonusLapse }: StoredValueCard, account: Account, at: Instant): Account => {
  if (bonusLapse.kind !== 'after-activity') return account
  return putOffTo(account, lapseOf(bonusLapse, at))
}

export const sumOf = (lots: readonly Lot[]): number => lots.reduce((all, { left }) => all + left, 0)
