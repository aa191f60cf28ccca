// A purchase is refunded: its stamps come off the card. A card it had filled opens again when nobody has used the reward.
import { fail, ok } from '../../../base/result.ts'
import type { Instant } from '../../../base/time.ts'
import type { CardEntry, CardKind, Reversing } from '../../../domain/card/card-kind.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { printOf } from '../../../domain/card/print-of.ts'
import { cellOf, plainKey } from '../../../domain/card/reward/reward-key.ts'
import { balance, expire, promisedReward, type HeldStampCard, type Pressed } from './held.ts'
import { promisedEnd } from './lapse.ts'

type Undoable = Reversing['undoable']

/** Full cards that open again, the last one first, until there are stamps enough to take. */
const toReopen = (undoable: Undoable, missing: number): Undoable => {
  let short = missing
  return undoable
    .filter(({ cost }) => cost > 0)
    .reverse()
    .filter(({ cost }) => {
      if (short <= 0) return false
      short -= cost
      return true
    })
    .reverse()
}

/** Cells on the way that the card no longer reaches, or whose round is opened again. */
const lostCells = (undoable: Undoable, round: number, stamps: number): string[] =>
  undoable.flatMap(({ key }) => {
    const of = cellOf(key)
    return of && (of.round > round || (of.round === round && of.cell > stamps)) ? [key] : []
  })

/** A card that was full had given the rewards of all its cells; they are not given again for the same cells. */
const givenBefore = ({ halfway }: StampCard, { given }: HeldStampCard, reopened: number): number[] =>
  reopened > 0 ? halfway.map(({ at }) => at) : given

/** The card that opens again gives what it was begun for, where that is still known. */
const begunFor = ({ reward, filled }: HeldStampCard, reopened: Undoable): HeldStampCard['reward'] =>
  reopened.length === 0 ? reward : filled && reopened[0]!.key === `${filled.round}` ? filled.reward : null

/** A card that was full and empty had no end; open again it has one, and no sooner than the stamps that it took back had. */
const endOfReopened = ({ validity }: StampCard, card: HeldStampCard, kept: readonly Pressed[]): Instant | null => {
  const [first, ...others] = kept.map(({ at }) => at).sort()
  if (first === undefined) return null
  const promised = card.pressed.length > 0 ? card.expiresAt : undefined
  return promisedEnd(validity, first, others.at(-1) ?? first, promised)
}

export const reverse: CardKind<StampCard, HeldStampCard>['reverse'] = (
  settings,
  held,
  { at, key, amount, of, undoable, policy },
) => {
  const { card, entries: lapsed } = expire(held, at)
  const reopened = toReopen(undoable, amount - card.pressed.length)
  const reopens = reopened.reduce((all, { cost }) => all + cost, 0)
  const print = printOf(of.key)
  const isOfAct = (stamp: { key: string }) => stamp.key === print || stamp.key.startsWith(`${print}#`)
  const back = Array.from({ length: reopens }, (_, i) => ({ at, key: `${printOf(key)}#${i}` }))
  const standing = [...back, ...card.pressed]
  const taken = Math.min(amount, standing.length)
  const short = amount - taken
  if (short > 0 && policy === 'block') return fail('not-enough-left', { missing: short })

  const own = standing.filter(isOfAct).slice(0, taken)
  const others = standing.filter((stamp) => !own.includes(stamp))
  const rest = taken - own.length
  const pressed = rest > 0 ? others.slice(0, others.length - rest) : others
  const whole = standing.filter((stamp) => pressed.includes(stamp))
  const owing = card.debt + (policy === 'go-negative' ? short : 0)
  // What opens again pays what is still owed, as new stamps do.
  const paid = Math.min(owing, whole.length)
  const kept = whole.slice(0, whole.length - paid)
  // What another's card had filled before they became one may be more than this one ever was full.
  const round = Math.max(1, card.round - reopened.length)
  const lost = lostCells(undoable, round, kept.length)
  const cells = lost.map(plainKey)
  const after: HeldStampCard = {
    ...card,
    round,
    pressed: kept,
    goal: reopened.at(0)?.cost ?? card.goal,
    reward:
      kept.length === 0 ? null : promisedReward(settings, { ...card, reward: begunFor(card, reopened), pressed: kept }),
    given: givenBefore(settings, card, reopened.length).filter((cell) => !cells.includes(`${round}.${cell}`)),
    debt: owing - paid,
    expiresAt: reopened.length > 0 ? endOfReopened(settings, card, kept) : kept.length === 0 ? null : card.expiresAt,
    isOver: card.isOver && reopened.length === 0,
  }
  const delta = -taken - (policy === 'go-negative' ? short : 0)
  let standingAt = balance(card)
  const reopening: CardEntry[] = reopened.map(({ key: round, cost }) => ({
    suffix: `reopen.${round}`,
    reason: 'reopened',
    delta: cost,
    balance: (standingAt += cost),
  }))
  const taking: CardEntry[] = delta === 0 ? [] : [{ reason: 'refund', delta, balance: balance(after) }]
  return ok({
    card: after,
    entries: [...lapsed, ...reopening, ...taking],
    rewards: [],
    undone: [...reopened.map(({ key: round }) => round), ...lost],
  })
}
