import type { Text } from '#shared/base/text.ts'
import type { HomeCard } from '#shared/contract/card/home-card.ts'
import type { Write } from '../../platform/table/write.ts'
import type { Desk } from './read-desk.ts'

/** What an act by hand makes of a card: nothing of it is written yet. */
export interface MadeByHand {
  /** The ledger key of its entry. */
  key: string
  before: number
  after: number
  /** Of the limit: how much was added, taken off or put off. */
  amount: number
  /** Names of coupons that it gives. */
  gives: Text[]
  /** Coupons that it earns and that cannot be given yet. */
  owes?: NonNullable<HomeCard['awaits']>
  writes: Write[]
}

/** Under which key, and by whom. */
export interface ActByHand {
  key: string
  staff: string
  now: string
  /** Business day on which it was asked for. */
  day: string
  approval?: string
}

/** As it is put down for a second person. */
export const askingOf = <Wish extends object>(
  { day }: Pick<Desk, 'day'>,
  { key, before, after, amount, gives }: MadeByHand,
  asked: { act: 'late-credit' | 'correction' | 'extension'; wish: Wish },
) => ({ ...asked, key, day, before, after, amount, gives: gives.length })

export const isAlone = ({ today, limit }: Pick<Desk, 'today' | 'limit'>, { amount }: Pick<MadeByHand, 'amount'>) =>
  today + amount <= limit
