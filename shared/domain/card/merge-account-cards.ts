// Merging of the kinds whose card is an account of lots.
import type { Instant } from '../../base/time.ts'
import { settle, type Account, type Moved as MovedAccount, type Movement } from '../ledger/account.ts'
import { absorb, handBack, handOver, restore, wholeOf } from '../ledger/merge-accounts.ts'
import type { CardEntry, Moved } from './card-kind.ts'
import type { Merging } from './merging.ts'

const lapses = (movements: readonly Movement[], at: Instant): CardEntry[] =>
  movements.map((movement, nth) => ({
    ...movement,
    reason: 'expired',
    suffix: `lapse.${Date.parse(at).toString(36)}.${nth}`,
  }))

const merged = ({ account, movements }: MovedAccount, before: CardEntry[] = []): Moved<Account> => ({
  card: account,
  entries: [...before, ...movements.map((movement): CardEntry => ({ ...movement, reason: 'merged' }))],
  rewards: [],
})

export const accountMerging: Merging<unknown, Account, Moved<Account>> = {
  handOver: (_settings, card, { at }) => {
    const whole = wholeOf(card, at)
    return merged(handOver(whole.account), lapses(whole.movements, at))
  },
  absorb: (_settings, card, { at, from }) => {
    const { account, movements } = settle(card, at)
    return merged(absorb(account, wholeOf(from, at).account), lapses(movements, at))
  },
  handBack: (_settings, card, { at, from, before }) => {
    const { account, movements } = settle(card, at)
    const { back, ...moved } = handBack(account, { from, offset: before.credits })
    return { ...merged(moved, lapses(movements, at)), back }
  },
  restore: (_settings, card, { from }) => merged(restore(card, from)),
}
