// A purchase is refunded: its stamps come off the card. A card it had filled opens again when nobody has used the reward.
import { fail, ok } from '../../../base/result.ts'
import type { CardEntry, CardKind } from '../../../domain/card/card-kind.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { balance, expire, tailOf, type HeldStampCard } from './card.ts'

export const reverse: CardKind<StampCard, HeldStampCard>['reverse'] = (
  _settings,
  held,
  { at, key, amount, of, undone, policy },
) => {
  const { card, entries: lapsed } = expire(held, at)
  const reopened = undone.filter(({ cost }) => cost > 0)
  const cells = undone.filter(({ cost }) => cost === 0).map(({ key: cell }) => Number(cell.split('.')[1]))
  const reopens = reopened.reduce((all, { cost }) => all + cost, 0)
  const tail = tailOf(of.key)
  const isOfAct = (stamp: { key: string }) => stamp.key === tail || stamp.key.startsWith(`${tail}#`)
  const back = Array.from({ length: reopens }, (_, i) => ({ at, key: `${tailOf(key)}#${i}` }))
  const standing = [...back, ...card.pressed]
  const taken = Math.min(amount, standing.length)
  const short = amount - taken
  if (short > 0 && policy === 'block') return fail('not-enough-left', { missing: short })

  const own = standing.filter(isOfAct).slice(0, taken)
  const others = standing.filter((stamp) => !own.includes(stamp))
  const rest = taken - own.length
  const pressed = rest > 0 ? others.slice(0, others.length - rest) : others
  const kept = standing.filter((stamp) => pressed.includes(stamp))
  const after: HeldStampCard = {
    ...card,
    round: card.round - reopened.length,
    pressed: kept,
    goal: reopened.at(0)?.cost ?? card.goal,
    given: card.given.filter((cell) => !cells.includes(cell)),
    debt: card.debt + (policy === 'go-negative' ? short : 0),
    expiresAt: kept.length === 0 ? null : card.expiresAt,
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
  return ok({ card: after, entries: [...lapsed, ...reopening, ...taking], rewards: [] })
}
