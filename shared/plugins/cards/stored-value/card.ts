// Stored value 儲值金: money that somebody paid ahead, and a bonus on top. It is owed by one company, and spent there.
import { ok } from '../../../base/result.ts'
import { accountMerging } from '../../../domain/card/merge-account-cards.ts'
import { releaseOnAccount } from '../../../domain/card/use/account-use.ts'
import type { CardEntry, CardKind } from '../../../domain/card/card-kind.ts'
import { storedValueCard, type StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import { availableOf, balanceOf, credit, EMPTY, settle, type Account } from '../../../domain/ledger/account.ts'
import { lapseOf } from '../../../domain/ledger/lapse-rule.ts'
import { owedOn } from '../../../domain/ledger/owed.ts'
import { packAccount, unpackAccount } from '../../../domain/ledger/pack-account.ts'
import { expire, putOff, sumOf } from './account-moves.ts'
import { correct, creditWith, extend } from './staff/by-hand.ts'
import { changes, missing } from './changes.ts'
import { payOut } from './pay-out.ts'
import { reverse } from './reverse.ts'
import { confirmValue, giveValueBack, holdValue, spendValue } from './spend-value.ts'
import { topUp } from './top-up.ts'

/** What nobody paid for is bonus: a late credit, a gift of the brand. */
const collect: CardKind<StoredValueCard, Account>['collect'] = (settings, held, { at, worth }) => {
  if (worth <= 0) return ok({ card: held, entries: [], rewards: [] })
  const { card: account, entries: lapsed } = expire(held, at)
  const given = credit(account, { left: worth, endsAt: lapseOf(settings.bonusLapse, at), opensAt: null })
  const entries: CardEntry[] = given.movements.map((movement) => ({ ...movement, reason: 'bonus' }))
  return ok({ card: putOff(settings, given.account, at), entries: [...lapsed, ...entries], rewards: [] })
}

const show: CardKind<StoredValueCard, Account>['show'] = (settings, held, at) => {
  const { account } = settle(held, at)
  const paid = account.lots.filter(({ isPaid }) => isPaid)
  const bonus = account.lots.filter(({ isPaid }) => !isPaid)
  const endsAt = bonus[0]?.endsAt ?? null
  return {
    balance: balanceOf(account),
    goal: null,
    reward: null,
    expiresAt: endsAt,
    expiring: endsAt === null ? 0 : sumOf(bonus.filter((lot) => lot.endsAt === endsAt)),
    round: 1,
    shown: {
      available: availableOf(account, at),
      paid: sumOf(paid),
      bonus: sumOf(bonus),
      owed: account.debt,
      lots: account.lots,
      topUp: settings.topUp,
      mostBalance: settings.mostBalance,
      bonuses: settings.bonuses,
      feePercent: settings.feePercent,
      issuer: settings.issuer,
    },
  }
}

export const card: CardKind<StoredValueCard, Account> = {
  kind: 'stored-value',
  settings: storedValueCard,
  blank: () => EMPTY,
  worth: () => 0,
  collect,
  topUp,
  spend: spendValue,
  offer: (_settings, held, { total, at }) => {
    const available = availableOf(held, at)
    const most = Math.min(available, total)
    return { available, most, money: most, step: 1, worth: 1 }
  },
  pays: true,
  hold: holdValue,
  confirm: confirmValue,
  release: (_settings, held, act) => releaseOnAccount(held, act),
  giveBack: giveValueBack,
  payOut,
  spendableBy: ({ issuer }, company) => issuer.company === company,
  owedBy: ({ issuer: { name, complaintLine } }) => ({ name, complaintLine }),
  reverse,
  credit: creditWith(collect),
  correct,
  extend,
  expire,
  balance: balanceOf,
  owes: owedOn,
  unitValue: () => ({ units: 1, money: 1 }),
  show,
  pack: packAccount,
  unpack: unpackAccount,
  ...accountMerging,
  campaigns: () => [],
  missing,
  changes,
}
