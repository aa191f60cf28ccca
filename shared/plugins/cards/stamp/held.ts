// A stamp card as somebody holds it.
import { fail, ok } from '../../../base/result.ts'
import type { Instant } from '../../../base/time.ts'
import type { CardEntry, CardKind, Moved } from '../../../domain/card/card-kind.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'

export interface Pressed {
  at: Instant
  /** Tilts the ink: a print of the act’s ledger key, and which of its stamps it was. */
  key: string
}

export interface HeldStampCard {
  /** From 1. */
  round: number
  /** A card once begun keeps its goal. */
  goal: number
  /** What it was begun for: its coupon and words. Null while it has no stamp; cards begun before it was kept have none. */
  reward: StampCard['reward'] | null
  /** What the last full card gave, so that it can open again; null before one was full. */
  filled: { round: number; reward: StampCard['reward'] } | null
  /** Oldest first; its length is the number of stamps. */
  pressed: Pressed[]
  /** Stamps that were taken back after they had been used; the next ones pay them. */
  debt: number
  /** Cells on the way of this round that gave their reward. */
  given: number[]
  expiresAt: Instant | null
  /** The programme gave its last card to this holder. */
  isOver: boolean
}

/** What the card in hand gives when it is full: a reward that came later is the next card’s. Words of the same coupon are today’s. */
export const promisedReward = ({ reward }: StampCard, held: HeldStampCard): StampCard['reward'] =>
  held.pressed.length > 0 && held.reward && held.reward.campaign !== reward.campaign ? held.reward : reward

export const balance = ({ pressed, debt }: HeldStampCard): number => pressed.length - debt

export const expire = (card: HeldStampCard, at: Instant): Moved<HeldStampCard> => {
  const stamps = card.pressed.length
  if (stamps === 0 || card.expiresAt === null || at <= card.expiresAt) return { card, entries: [], rewards: [] }
  const gone = { ...card, round: card.round + 1, reward: null, pressed: [], given: [], expiresAt: null }
  const entry: CardEntry = {
    suffix: `lapse.${card.round}`,
    reason: 'expired',
    delta: -stamps,
    balance: balance(gone),
    endedAt: card.expiresAt,
  }
  return { card: gone, entries: [entry], rewards: [] }
}

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
