// What staff did to a card by hand, as its ledger entry remembers it.
import type { Day } from '#shared/base/time.ts'
import type { KeptEntry } from '../../platform/asks/desk.ts'

export interface HandAct {
  /** Who did it. */
  staff: string
  /** Business day on which it was asked for. */
  day: Day
  /** How much was added, taken off or put off. */
  amount: number
  step?: string
  /** Coupons it gave: the card’s word for the reward, what the card gave up for it, the coupon. */
  rewards: { key: string; cost: number; coupon: string }[]
  /** Rewards that could not be given: the card awaits them. */
  awaits?: { key: string; cost: number }[]
  /** A second person agreed. */
  approval?: string
  /** It filled a card and went on to the next programme’s. */
  carried?: true
}

/** Below it stand all movements by hand, so that one query reads them. */
export const BY_HAND = 'hand:'

export const handActOf = ({ answer }: Pick<KeptEntry, 'answer'>): HandAct | undefined =>
  (answer as { hand?: HandAct } | undefined)?.hand

const isUndone = (entries: readonly KeptEntry[], key: string) => entries.some(({ reverses }) => reverses === key)

/** How much was done to the card of a programme on that day, whoever did it; what was undone, or agreed to by two, does not count. */
export const doneToday = (entries: readonly KeptEntry[], program: string, day: Day): number =>
  entries.reduce((sum, entry) => {
    const act = handActOf(entry)
    const counts = act?.day === day && !act.approval && entry.of === program && !isUndone(entries, entry.key)
    return counts ? sum + act.amount : sum
  }, 0)

/** The key the same wish has once more after it was undone; undefined while it stands. */
export const freeKey = (entries: readonly KeptEntry[], wish: string): string | KeptEntry => {
  for (let nth = 1; ; nth++) {
    const key = `${BY_HAND}${wish}${nth === 1 ? '' : `.${nth}`}`
    const standing = entries.find((entry) => entry.key === key)
    if (!standing) return key
    if (!isUndone(entries, key)) return standing
  }
}

export const undoKeyOf = (key: string) => `${BY_HAND}undo:${key.slice(BY_HAND.length)}`
