// Staff put a card right by hand: what is missing is added as if it had been collected, what is too much is taken off.
import { ok, type Result } from '../../../base/result.ts'
import type { Instant } from '../../../base/time.ts'
import type { Lot } from '../../ledger/account.ts'
import type { RefundPolicy } from '../../ledger/take-back.ts'
import type { CardAct, CardKind, CreditFailure, Moved, Occasion, Reward } from '../card-kind.ts'

export interface Adjusting extends CardAct {
  /** In the unit of the kind; below zero it is taken off. */
  amount: number
  /** Which step, where the kind counts steps. */
  step?: string
  policy: RefundPolicy
  /** As in `Collecting`. */
  keeps?: true
}

/** An adjustment that is undone, as its entry tells it. */
export interface Undoing extends CardAct {
  of: { key: string; delta: number; parts: readonly Lot[]; step?: string }
  /** Rewards it gave that nobody has used. */
  undoable: readonly Pick<Reward, 'key' | 'cost'>[]
}

export type NotAdjusted = CreditFailure | 'not-enough-left'

const inOffice = (at: Instant, said: number, step?: string): Occasion => ({
  way: 'office',
  at,
  store: null,
  dayEndsAtHour: 0,
  said,
  ...(step !== undefined && { step }),
})

/** What a correction may take: a programme that lets cards owe lets them owe here too; otherwise all of it or nothing. */
const strict = (policy: RefundPolicy): RefundPolicy => (policy === 'go-negative' ? policy : 'block')

export const adjust = <Settings, Card>(
  kind: CardKind<Settings, Card>,
  settings: Settings,
  card: Card,
  { at, key, amount, step, policy, keeps }: Adjusting,
): Result<Moved<Card>, NotAdjusted> => {
  if (amount > 0) {
    const occasion = inOffice(at, amount, step)
    return (kind.credit ?? kind.collect)(settings, card, { at, key, worth: amount, occasion, ...(keeps && { keeps }) })
  }
  const taking = { at, key, amount: -amount, policy: strict(policy) }
  return kind.correct
    ? kind.correct(settings, card, { ...taking, ...(step !== undefined && { step }) })
    : kind.reverse(settings, card, { ...taking, of: { key: '', parts: [] }, undoable: [] })
}

/** The card as if the adjustment had not been: all of it, or nothing. */
export const undoAdjustment = <Settings, Card>(
  kind: CardKind<Settings, Card>,
  settings: Settings,
  card: Card,
  { at, key, of, undoable }: Undoing,
): Result<Moved<Card>, NotAdjusted> => {
  const amount = Math.abs(of.delta)
  if (of.delta > 0) return kind.reverse(settings, card, { at, key, amount, of, undoable, policy: 'block' })
  if (kind.giveBack && of.parts.length > 0)
    return ok(kind.giveBack(settings, card, { at, key, amount, spent: of.parts, before: 0 }))
  return kind.collect(settings, card, { at, key, worth: amount, occasion: inOffice(at, amount, of.step) })
}
