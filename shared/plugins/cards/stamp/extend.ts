import { fail, ok } from '../../../base/result.ts'
import type { CardKind } from '../../../domain/card/card-kind.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { balance, expire, type HeldStampCard } from './held.ts'

/** The card that is begun ends later, with all its stamps; the next one is promised what the brand promises then. */
export const extend: CardKind<StampCard, HeldStampCard>['extend'] = (_settings, held, { at, until }) => {
  const { card, entries } = expire(held, at)
  const stamps = card.pressed.length
  if (stamps === 0 || card.expiresAt === null || card.expiresAt >= until) return fail('nothing-to-extend')
  return ok({
    card: { ...card, expiresAt: until },
    entries: [...entries, { reason: 'extended', delta: 0, balance: balance(card) }],
    rewards: [],
    extended: stamps,
  })
}
