// Merging of the kinds whose card is an account of lots.
import { balanceOf, settle, type Account, type Moved as MovedAccount } from '../ledger/account.ts'
import { absorb, handBack, handOver, restore, wholeOf } from '../ledger/merge-accounts.ts'
import type { CardEntry, Moved } from './card-kind.ts'
import type { Merging } from './merging.ts'
import { whatTimeDid } from './what-time-did.ts'

const merged = ({ account, movements }: MovedAccount, before: CardEntry[] = []): Moved<Account> => ({
  card: account,
  entries: [...before, ...movements.map((movement): CardEntry => ({ ...movement, reason: 'merged' }))],
  rewards: [],
})

export const accountMerging: Merging<unknown, Account, Moved<Account>> = {
  handOver: (_settings, card, { at }) => {
    const whole = wholeOf(card, at)
    const { account, movements } = handOver(whole.account)
    // What claims have taken whole lets its hold go as well: without a movement the card would be left as it was.
    const isLetGo = movements.length === 0 && whole.movements.some(({ reverses }) => reverses !== undefined)
    const own = isLetGo ? [{ delta: 0, balance: balanceOf(account), parts: [] }] : movements
    return merged({ account, movements: own }, whatTimeDid(whole.movements, at))
  },
  absorb: (_settings, card, { at, from }) => {
    const { account, movements } = settle(card, at)
    const both = absorb(account, wholeOf(from, at).account)
    // Nothing came and nothing went: what opened meanwhile changes what is owed, and there is no movement to say so.
    return movements.length + both.movements.length === 0
      ? merged({ account: { ...card, credits: both.account.credits }, movements: [] })
      : merged(both, whatTimeDid(movements, at))
  },
  handBack: (_settings, card, { at, from, before }) => {
    const { account, movements } = settle(card, at)
    const { back, ...moved } = handBack(account, { from, offset: before.credits })
    return { ...merged(moved, whatTimeDid(movements, at)), back }
  },
  restore: (_settings, card, { from }) => merged(restore(card, from)),
}
