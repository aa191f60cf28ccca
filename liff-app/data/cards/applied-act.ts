// What an act at the counter changes of the remembered home, and the moment that is shown for it.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { HeldCoupon, Home, HomeCard } from '../memory/saved.ts'
import { isStampCard, type HomeStampCard } from './stamp-shown.ts'

export interface Earned {
  card: HomeCard
  added: number
}

export interface Moment {
  /** The first is shown as it is pressed, the others are told beside it. */
  earned: [Earned, ...Earned[]]
  coupons: HeldCoupon[]
  /** The stamp card as it stood full, when this act filled it. */
  filled: HomeStampCard | null
}

type Stamped = OutputOf<Api['POST /me/stamps']>

/** The card that this act filled, drawn full: its last cells carry today's ink. */
const fillUp = (before: HomeStampCard, at: string): HomeStampCard => {
  const { pressed } = before.shown
  const missing = Array.from({ length: before.goal - pressed.length }, (_, n) => ({
    at,
    key: `${before.id}:${pressed.length + n}`,
  }))
  return { ...before, balance: before.goal, shown: { ...before.shown, pressed: [...pressed, ...missing] } }
}

/** A new round began, and not because the old one had lapsed. */
const isFilledBy = (before: HomeStampCard, after: HomeCard, now: string) =>
  after.round > before.round && (before.expiresAt === null || before.expiresAt >= now)

/** A card that the act filled is shown first: that is what somebody came for. */
const fullFirst = (earned: Earned[], full: HomeCard | undefined) => {
  const first = earned.find(({ card }) => card.programId === full?.programId) ?? earned[0]!
  return [first, ...earned.filter((one) => one !== first)] as Moment['earned']
}

export const applyAct = (home: Home, { earned, coupons }: Stamped, now: string): { home: Home; moment: Moment } => {
  const after = new Map(earned.map(({ card }) => [card.programId as string, card]))
  const full = home.cards.filter(isStampCard).find((card) => {
    const next = after.get(card.programId)
    return coupons.length > 0 && next !== undefined && isFilledBy(card, next, now)
  })
  const known = new Set<string>(home.cards.map(({ programId }) => programId))
  return {
    home: {
      ...home,
      cards: [
        ...home.cards.map((card) => after.get(card.programId) ?? card),
        ...earned.map(({ card }) => card).filter(({ programId }) => !known.has(programId)),
      ],
      coupons: [...coupons, ...home.coupons.filter((held) => !coupons.some(({ id }) => id === held.id))],
      now,
    },
    moment: { earned: fullFirst(earned, full), coupons, filled: full ? fillUp(full, now) : null },
  }
}
